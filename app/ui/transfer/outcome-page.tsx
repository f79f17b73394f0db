import type { Shown } from '../../domain/quizzes/text'
import type { CourseImport } from '../../domain/transfer/imports'
import type { Lang } from '../../platform/languages'
import { Moment } from '../kit/moment'
import { useTranslation } from '../kit/use-translation'
import { ToldPart } from './told-part'

interface OutcomePageProps {
  lang: Lang
  /** of the programme, where no script says the reader's own */
  timeZone: string
  found: CourseImport
  /** the course it is about, where the viewer is in its team */
  course?: { id: string; title: Shown; draftSavedAt?: number }
}

/** What became of a course that was sent: taken in, refused with every fault, or a question first. */
export function OutcomePage({ lang, timeZone, found, course }: OutcomePageProps) {
  const { t } = useTranslation('transfer')
  const { state, label } = found
  return (
    <div className="wrap transfer">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/studio/import`}>{t('again')}</a>
        </p>
        <h1>{t(`state.${state}`)}</h1>
        <p className="wt file">{label}</p>
      </div>
      {state === 'waiting' && <Waiting address={`/${lang}/studio/import/${found.id}`} percent={found.percent} />}
      {state === 'asks' && course && <Question lang={lang} timeZone={timeZone} id={found.id} course={course} />}
      {state === 'done' && (
        <div className="say good" role="status">
          <p>{t(`outcome.${found.outcome ?? 'new'}`, { course: course?.title.text ?? '' })}</p>
          {course && (
            <p>
              <a href={`/${lang}/studio/courses/${course.id}`}>{t('open')}</a>
            </p>
          )}
        </div>
      )}
      {state === 'refused' && (
        <div className="say bad" role="status">
          <p>{t('refused')}</p>
        </div>
      )}
      {found.told && <ToldPart told={found.told} isRefused={state === 'refused'} />}
    </div>
  )
}

/** Followed by a script where there is one; else the page is asked for again. */
function Waiting({ address, percent }: { address: string; percent: number }) {
  const { t } = useTranslation('transfer')
  return (
    <div className="making" data-island="making">
      <p role="status">{t('waiting', { percent })}</p>
      <progress max={100} value={percent} aria-label={t('progress')} />
      <p className="small">
        <a href={address}>{t('look')}</a>
      </p>
    </div>
  )
}

interface QuestionProps {
  lang: Lang
  timeZone: string
  id: string
  course: NonNullable<OutcomePageProps['course']>
}

function Question({ lang, timeZone, id, course }: QuestionProps) {
  const { t } = useTranslation('transfer')
  const { title, draftSavedAt } = course
  return (
    <section aria-labelledby="known">
      <h2 id="known" className="vh">
        {t('known.title')}
      </h2>
      <p className="read">{t('known.lead', { course: title.text })}</p>
      {draftSavedAt !== undefined && (
        <p className="read small quiet">
          {t('known.saved')} <Moment ms={draftSavedAt} lang={lang} timeZone={timeZone} />
        </p>
      )}
      <form method="post" action={`/${lang}/studio/import/${id}`} className="row gap">
        <button className="btn" type="submit" name="choice" value="draft">
          {t('known.draft')}
        </button>
        <button className="btn plain" type="submit" name="choice" value="copy">
          {t('known.copy')}
        </button>
      </form>
      <p className="read small quiet gap-s">{t('known.hint')}</p>
    </section>
  )
}

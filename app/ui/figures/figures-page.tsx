import type { FiguresView } from '../../domain/reports/figures-view'
import type { Lang } from '../../platform/languages'
import { formatMoment, formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { CoursePart } from './course-part'
import { LessonsPart } from './lessons-part'
import { QuizzesPart } from './quizzes-part'
import { SurveyPart } from './survey-part'
import { VideosPart } from './videos-part'

interface FiguresPageProps {
  lang: Lang
  timeZone: string
  view: FiguresView
}

/** What the team of a course learns from how it is studied. Nobody is named, and nobody can be picked out. */
export function FiguresPage({ lang, timeZone, view }: FiguresPageProps) {
  const { t } = useTranslation('figures')
  const { people, slug, course } = view
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/studio`}>{t('back')}</a>
        </p>
        <h1>{t('title')}</h1>
        <p className="wt">
          <Words of={view.title} lang={lang} />
        </p>
      </div>
      <p className="read">{t('lead')}</p>
      <Count lang={lang} timeZone={timeZone} view={view} />
      {course ? (
        <>
          <CoursePart lang={lang} people={people} course={course} />
          <LessonsPart lang={lang} view={view} />
          <VideosPart lang={lang} slug={slug} people={people} videos={view.videos} />
          <QuizzesPart lang={lang} people={people} quizzes={view.quizzes} />
          <SurveyPart lang={lang} survey={view.surveys} />
        </>
      ) : (
        <p className="read gap">{t(`empty.${stateOf(view)}`, { people: formatNumber(people, lang) })}</p>
      )}
    </div>
  )
}

const stateOf = ({ state }: FiguresView) => (state === 'told' ? 'none' : state)

/** Of which moment the figures are, by which rule, and the button that counts again. */
function Count({ lang, timeZone, view }: FiguresPageProps) {
  const { t } = useTranslation('figures')
  const { asOf, lookedAt, isCounting, courseId, state } = view
  if (state === 'draft') return null
  const isKept = asOf !== undefined && lookedAt !== undefined && lookedAt > asOf
  return (
    <div className="count">
      <p className="read small quiet">
        {asOf !== undefined && t('asOf', { moment: formatMoment(asOf, lang, timeZone) })}{' '}
        {isKept && t('lookedAt', { moment: formatMoment(lookedAt, lang, timeZone) })} {t('rule')}
      </p>
      {isCounting ? (
        <p className="small" role="status">
          {t('counting')}
        </p>
      ) : (
        <form method="post" action={`/${lang}/studio/courses/${courseId}/figures`}>
          <button className="btn plain s">{t('again')}</button>
        </form>
      )}
    </div>
  )
}

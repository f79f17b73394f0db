import type { Status } from '../../domain/reports/completion-query'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { countryName, formatDate } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

export interface EnrolmentQuiz {
  id: string
  title: Shown
  used: number
  /** 0 = no limit */
  allowed: number
  isPassed: boolean
}
export interface EnrolmentInput {
  lang: Lang
  timeZone: string
  row: {
    enrolmentId: string
    name: string
    email: string | null
    status: Status
    enrolledAt: number
    completedAt: number | null
    country: string
    institution: string | null
  }
  course: Shown
  quizzes: EnrolmentQuiz[]
  extra: { id: string; lessonId: string; reason: string; allowedAt: number }[]
  recognitions: { id: string; training: string; reason: string; recognisedAt: number; endedAt: number | null }[]
}

/** One person in one course, and the two acts of the programme on it: one more attempt, earlier training recognised. */
export function EnrolmentPage({ lang, timeZone, row, course, ...page }: EnrolmentInput) {
  const { t } = useTranslation(['certified', 'report'])
  const date = (ms: number): string => formatDate(ms, lang, timeZone)
  const here = `/${lang}/coordinate/enrolments/${row.enrolmentId}`
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/coordinate/report`}>{t('enrolment.back')}</a>
        </p>
        <h1>{t('enrolment.title', { name: row.name, course: course.text })}</h1>
      </div>
      <dl className="facts read">
        <dt>{t('enrolment.status')}</dt>
        <dd>
          <Tag>{t(`report:status.${row.status}`)}</Tag>
        </dd>
        {row.email && (
          <>
            <dt>{t('enrolment.email')}</dt>
            <dd>{row.email}</dd>
          </>
        )}
        <dt>{t('enrolment.enrolled')}</dt>
        <dd>{date(row.enrolledAt)}</dd>
        {row.completedAt !== null && (
          <>
            <dt>{t('enrolment.completed')}</dt>
            <dd>{date(row.completedAt)}</dd>
          </>
        )}
        <dt>{t('enrolment.place')}</dt>
        <dd>{[row.institution, countryName(row.country, lang)].filter(Boolean).join(', ')}</dd>
      </dl>
      <Quizzes lang={lang} timeZone={timeZone} here={here} quizzes={page.quizzes} extra={page.extra} />
      <Recognised
        lang={lang}
        timeZone={timeZone}
        here={here}
        recognitions={page.recognitions}
        isCompleted={row.completedAt !== null}
      />
    </div>
  )
}

type Part<K extends keyof EnrolmentInput> = Pick<EnrolmentInput, K | 'lang' | 'timeZone'> & { here: string }

function Quizzes({ lang, timeZone, here, quizzes, extra }: Part<'quizzes' | 'extra'>) {
  const { t } = useTranslation('certified')
  const titles = new Map(quizzes.map(({ id, title }) => [id, title.text]))
  return (
    <section className="part">
      <h2 id="quizzes">{t('enrolment.quizzes')}</h2>
      {quizzes.length === 0 ? (
        <p className="read quiet">{t('enrolment.noQuiz')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="quizzes">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('enrolment.quiz')}</th>
                <th scope="col" className="r">
                  {t('enrolment.used')}
                </th>
                <th scope="col" className="r">
                  {t('enrolment.allowed')}
                </th>
                <th scope="col">{t('enrolment.status')}</th>
              </tr>
            </thead>
            <tbody>
              {quizzes.map((quiz) => (
                <tr key={quiz.id}>
                  <th scope="row">
                    <Words of={quiz.title} lang={lang} />
                  </th>
                  <td className="r num">{quiz.used}</td>
                  <td className="r num">{quiz.allowed === 0 ? t('enrolment.unlimited') : quiz.allowed}</td>
                  <td>{quiz.isPassed ? <Tag kind="good">{t('enrolment.passed')}</Tag> : t('enrolment.notPassed')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {quizzes.some(({ allowed }) => allowed > 0) && (
        <p className="gap-s">
          <a href={`${here}/extra-attempt`}>{t('enrolment.more')}</a>
        </p>
      )}
      {extra.length > 0 && (
        <>
          <h3 className="gap">{t('enrolment.extra')}</h3>
          <ul className="read">
            {extra.map(({ id, lessonId, reason, allowedAt }) => (
              <li key={id} dir="auto">
                {t('enrolment.extraOf', {
                  quiz: titles.get(lessonId) ?? lessonId,
                  date: formatDate(allowedAt, lang, timeZone),
                  reason,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Recognised({
  lang,
  timeZone,
  here,
  recognitions,
  isCompleted,
}: Part<'recognitions'> & { isCompleted: boolean }) {
  const { t } = useTranslation('certified')
  const date = (ms: number): string => formatDate(ms, lang, timeZone)
  const stands = recognitions.some(({ endedAt }) => endedAt === null)
  return (
    <section className="part" aria-labelledby="recognised">
      <h2 id="recognised">{t('enrolment.recognition')}</h2>
      {recognitions.length === 0 && <p className="read quiet">{t('enrolment.recognitionNone')}</p>}
      {recognitions.map(({ id, training, reason, recognisedAt, endedAt }) => (
        <div className="read gap-s" key={id}>
          <p dir="auto">
            <b>{training}</b>
          </p>
          <p className="small" dir="auto">
            {reason}
          </p>
          <p className="small quiet">
            {endedAt === null
              ? t('enrolment.recognised', { date: date(recognisedAt) })
              : t('enrolment.recognisedUntil', { date: date(recognisedAt), end: date(endedAt) })}
          </p>
        </div>
      ))}
      {stands ? (
        <p className="gap-s">
          <a href={`${here}/recognition-end`}>{t('enrolment.end')}</a>
        </p>
      ) : (
        !isCompleted && (
          <p className="gap-s">
            <a href={`${here}/recognition`}>{t('enrolment.recognise')}</a>
          </p>
        )
      )}
    </section>
  )
}

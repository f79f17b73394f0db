// The address of a person, and attempts with marks where they may be seen; before that, the question what for.
import type { LookFields } from '../../domain/people/forms'
import type { Lang } from '../../platform/languages'
import { TextField } from '../kit/field'
import { Form } from '../kit/form'
import { formatMoment, formatPercent } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { useRegisterWords } from '../register/use-register-words'

interface ShownAttempt {
  id: string
  course: { text: string; lang: Lang }
  lesson: { text: string; lang: Lang }
  number: number
  submittedAt: number
  scorePercent: number
  isPassed: boolean
}
interface DetailsPageProps {
  lang: Lang
  timeZone: string
  personId: string
  name: string
  until: number | undefined
  details:
    | {
        email: string | null
        emailConfirmedAt: number | null
        accessName: string | null
        attempts?: ShownAttempt[]
      }
    | undefined
  again: Parameters<typeof Form>[0]['again']
}

export function DetailsPage({ lang, timeZone, personId, name, until, details, again }: DetailsPageProps) {
  const { t } = useTranslation('register')
  const words = useRegisterWords()
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('look.title', { name })}</h1>
        {!details && <p className="wt">{t('look.lead')}</p>}
      </div>
      {details ? (
        <>
          {until !== undefined && (
            <p className="small quiet">{t('look.until', { time: formatMoment(until, lang, timeZone) })}</p>
          )}
          <Shown lang={lang} timeZone={timeZone} details={details} />
        </>
      ) : (
        <Form<LookFields> id="look" words={words} again={again}>
          {(field) => (
            <>
              <TextField
                {...field('reason')}
                label={t('look.reason')}
                hint={t('look.reasonHint')}
                autoComplete="off"
                dir="auto"
              />
              <button className="btn gap" type="submit">
                {t('look.see')}
              </button>
            </>
          )}
        </Form>
      )}
      <p className="gap">
        <a href={`/${lang}/coordinate/people/${personId}`}>{t('look.back')}</a>
      </p>
    </div>
  )
}

function Shown({
  lang,
  timeZone,
  details,
}: {
  lang: Lang
  timeZone: string
  details: NonNullable<DetailsPageProps['details']>
}) {
  const { t } = useTranslation('register')
  const { email, emailConfirmedAt, accessName, attempts } = details
  return (
    <>
      <dl className="facts gap">
        <dt>{t('look.email')}</dt>
        <dd>
          {email === null ? t('look.noEmail') : <a href={`mailto:${email}`}>{email}</a>}{' '}
          {email !== null && emailConfirmedAt === null && <Tag kind="warn">{t('look.unconfirmed')}</Tag>}
        </dd>
        {accessName !== null && (
          <>
            <dt>{t('look.accessName')}</dt>
            <dd className="num">{accessName}</dd>
          </>
        )}
      </dl>
      {attempts && (
        <section className="part">
          <h2 id="attempts">{t('look.attempts')}</h2>
          {attempts.length === 0 ? (
            <p>{t('look.noAttempts')}</p>
          ) : (
            <Attempts lang={lang} timeZone={timeZone} attempts={attempts} />
          )}
        </section>
      )}
    </>
  )
}

function Attempts({ lang, timeZone, attempts }: { lang: Lang; timeZone: string; attempts: ShownAttempt[] }) {
  const { t } = useTranslation('register')
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="attempts">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('person.course')}</th>
            <th scope="col">{t('look.lesson')}</th>
            <th scope="col" className="r">
              {t('look.number')}
            </th>
            <th scope="col">{t('look.sent')}</th>
            <th scope="col">{t('look.mark')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.id}>
              <td>
                <Words of={attempt.course} lang={lang} />
              </td>
              <td>
                <Words of={attempt.lesson} lang={lang} />
              </td>
              <td className="r num">{attempt.number}</td>
              <td className="whole">{formatMoment(attempt.submittedAt, lang, timeZone)}</td>
              <td className="whole">
                <span className="num">{formatPercent(attempt.scorePercent, lang)}</span>{' '}
                <Tag kind={attempt.isPassed ? 'good' : 'bad'}>
                  {attempt.isPassed ? t('look.passed') : t('look.failed')}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

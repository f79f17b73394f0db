// Mails with their state; of an address, a link and a code only so much that nobody could use it.
import { LANGUAGE_NAMES, isLang, type Lang } from '../../platform/languages'
import { failureReason } from '../../domain/operations/failure-reason'
import { formatMomentShort } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'

export type MailState = 'queued' | 'sent' | 'failed' | 'bounced' | 'outbox' | 'cancelled'

export interface ShownMail {
  id: string
  /** masked */
  to: string
  /** what it is, in words */
  name: string
  language: string
  /** masked; none where the text is not kept */
  subject: string | null
  body: string | null
  state: MailState
  /** when it left, or was asked for */
  at: number
  lastError: string | null
}

const KINDS = {
  queued: 'warn',
  sent: 'good',
  failed: 'bad',
  bounced: 'bad',
  outbox: undefined,
  cancelled: undefined,
} as const

export function MailList({ lang, mails, timeZone }: { lang: Lang; mails: ShownMail[]; timeZone: string }) {
  const { t } = useTranslation('admin')
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('nav.outbox')}>
      <table className="stacks">
        <caption className="small quiet">{t('zone', { zone: timeZone })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('outbox.what')}</th>
            <th scope="col">{t('outbox.stateTitle')}</th>
            <th scope="col">{t('outbox.to')}</th>
            <th scope="col">{t('outbox.language')}</th>
            <th scope="col">{t('outbox.when')}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <th scope="row">
                <p>{mail.name}</p>
                <MailText mail={mail} />
              </th>
              <td>
                <StateTag state={mail.state} />
                <MailFailure mail={mail} />
              </td>
              <td data-label={t('outbox.to')}>{mail.to}</td>
              <td data-label={t('outbox.language')}>
                {isLang(mail.language) ? LANGUAGE_NAMES[mail.language] : mail.language}
              </td>
              <td className="num" data-label={t('outbox.when')}>
                {formatMomentShort(mail.at, lang, timeZone)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StateTag({ state }: { state: MailState }) {
  const { t } = useTranslation('admin')
  const kind = KINDS[state]
  return <Tag {...(kind ? { kind } : {})}>{t(`outbox.one.${state}`)}</Tag>
}

function MailText({ mail: { body, subject, language } }: { mail: ShownMail }) {
  const { t } = useTranslation('admin')
  if (body === null)
    return subject === null ? null : (
      <p className="small" lang={language}>
        {subject}
      </p>
    )
  return (
    <details>
      <summary>{t('outbox.text')}</summary>
      <div className="letter-text" lang={language}>
        <p>
          <strong>{subject}</strong>
        </p>
        {body}
      </div>
    </details>
  )
}

function MailFailure({ mail: { lastError, state } }: { mail: ShownMail }) {
  const { t } = useTranslation('admin')
  if (!lastError || state === 'sent' || state === 'outbox') return null
  return (
    <>
      <p className="small">{t(`reason.${failureReason(lastError)}`)}</p>
      <details>
        <summary>{t('jobs.technical')}</summary>
        <p className="said" lang="en">
          {lastError}
        </p>
      </details>
    </>
  )
}

// Whether the address is confirmed and mail arrives there, and the ways to confirm it, to change it, to mend it.
import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'

interface EmailStateProps {
  lang: Lang
  email: string | null
  /** ms UTC */
  confirmedAt: number | null
  /** the address that was asked for in its place */
  waiting: string | undefined
  /** since when nothing can be delivered there, ms UTC */
  bouncedAt: number | undefined
  timeZone: string
}

export function EmailState({ lang, email, confirmedAt, timeZone, waiting, bouncedAt }: EmailStateProps) {
  const { t } = useTranslation(['account', 'address'])
  return (
    <section className="account-part" aria-labelledby="email-title">
      <h2 id="email-title">{t('account.email')}</h2>
      {email === null && (
        <>
          <p>{t('account.noEmail')}</p>
          <p className="gap-s">
            <a href={`/${lang}/account/email`}>{t('addEmail.title')}</a>
          </p>
        </>
      )}
      {email !== null && confirmedAt !== null && (
        <>
          <p>{t('account.confirmed', { email, date: formatDate(confirmedAt, lang, timeZone) })}</p>
          {bouncedAt !== undefined && (
            <Undelivered lang={lang} email={email} since={formatDate(bouncedAt, lang, timeZone)} isConfirmed />
          )}
          {waiting !== undefined && waiting !== email && <Waiting lang={lang} email={waiting} />}
          <p className="gap-s">
            <a href={`/${lang}/account/email`}>{t('address:change.title')}</a>
          </p>
        </>
      )}
      {email !== null && confirmedAt === null && (
        <>
          <p className="say warn">{t('account.unconfirmed', { email })}</p>
          {bouncedAt !== undefined && (
            <Undelivered lang={lang} email={email} since={formatDate(bouncedAt, lang, timeZone)} />
          )}
          <form className="gap" method="post" action={`/${lang}/confirm`}>
            <button className="btn plain" type="submit" name="again" value="1">
              {t('account.confirm')}
            </button>
          </form>
          <p className="gap-s">
            <a href={`/${lang}/account/email`}>{t('addEmail.another')}</a>
          </p>
        </>
      )}
    </section>
  )
}

function Waiting({ lang, email }: { lang: string; email: string }) {
  const { t } = useTranslation('address')
  return (
    <p className="say warn gap-s">
      {t('change.waits', { email })} <a href={`/${lang}/account/email/confirmation`}>{t('change.enterCode')}</a>
    </p>
  )
}

interface UndeliveredProps {
  lang: string
  email: string
  /** in words */
  since: string
  isConfirmed?: boolean
}

/** Mail came back: what is still sent, and what to do. A confirmed address can be asked again as it is. */
function Undelivered({ lang, email, since, isConfirmed = false }: UndeliveredProps) {
  const { t } = useTranslation('address')
  return (
    <>
      <p className="say bad gap-s">{t('bounced.text', { email, date: since })}</p>
      <p className="small quiet gap-s">{t(isConfirmed ? 'bounced.todo' : 'bounced.todoUnconfirmed')}</p>
      {isConfirmed && (
        <form className="gap-s" method="post" action={`/${lang}/account/email/again`}>
          <button className="btn plain" type="submit">
            {t('bounced.again')}
          </button>
        </form>
      )}
    </>
  )
}

// Whether the address is confirmed, and the way to confirm it.
import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'

interface EmailStateProps {
  lang: Lang
  email: string | null
  /** ms UTC */
  confirmedAt: number | null
  timeZone: string
}

export function EmailState({ lang, email, confirmedAt, timeZone }: EmailStateProps) {
  const { t } = useTranslation('account')
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
        <p>{t('account.confirmed', { email, date: formatDate(confirmedAt, lang, timeZone) })}</p>
      )}
      {email !== null && confirmedAt === null && (
        <>
          <p className="say warn">{t('account.unconfirmed', { email })}</p>
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

// The ways to another password and out.
import { useTranslation } from '../kit/use-translation'

export function AccountSession({ lang }: { lang: string }) {
  const { t } = useTranslation(['account', 'signing-in'])
  return (
    <section className="account-part" aria-labelledby="session-title">
      <h2 id="session-title">{t('account.security')}</h2>
      <p>
        <a href={`/${lang}/account/password`}>{t('account.password')}</a>
      </p>
      <p className="gap-s">
        <a href={`/${lang}/account/security`}>{t('signing-in:security.title')}</a>
      </p>
      <form className="gap" method="post" action={`/${lang}/sign-out`}>
        <button className="btn plain" type="submit">
          {t('account.signOut')}
        </button>
      </form>
    </section>
  )
}

// From the account to what concerns certificates.
import { useTranslation } from '../kit/use-translation'

export function CertificateLinks({ lang }: { lang: string }) {
  const { t } = useTranslation('certificate')
  return (
    <section className="account-part" aria-labelledby="certificates-title">
      <h2 id="certificates-title">{t('account.title')}</h2>
      <p>
        <a href={`/${lang}/account/identity`}>{t('account.identity')}</a>
      </p>
      <p>
        <a href={`/${lang}/account/name-correction`}>{t('account.correction')}</a>
      </p>
    </section>
  )
}

// From the page about privacy to where each right is used.
import { useTranslation } from '../kit/use-translation'

export function RightsLinks({ lang }: { lang: string }) {
  const { t } = useTranslation('personal')
  return (
    <section id="ways">
      <h2>{t('part.title')}</h2>
      <ul className="plain-l">
        <li>
          <a href={`/${lang}/account/copy`}>{t('part.copy')}</a>
        </li>
        <li>
          <a href={`/${lang}/account/agreements`}>{t('part.agreements')}</a>
        </li>
        <li>
          <a href={`/${lang}/account/deletion`}>{t('part.deletion')}</a>
        </li>
        <li>
          <a href={`/${lang}/licences`}>{t('licences.title')}</a>
        </li>
      </ul>
    </section>
  )
}

// On the account page: the ways to what concerns one's own data.
import { useTranslation } from '../kit/use-translation'

export function PersonalPart({ lang }: { lang: string }) {
  const { t } = useTranslation('personal')
  const ways = [
    ['account/copy', t('part.copy')],
    ['account/agreements', t('part.agreements')],
    ['privacy', t('part.privacy')],
    ['account/deletion', t('part.deletion')],
  ] as const
  return (
    <section className="account-part" aria-labelledby="personal-title">
      <h2 id="personal-title">{t('part.title')}</h2>
      <ul className="plain-l">
        {ways.map(([path, label]) => (
          <li key={path}>
            <a href={`/${lang}/${path}`}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

// Titles of certificates that are offered: one press sets all three languages.
import { LANGUAGES, type Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

export function OfferedTitles({ lang, titles }: { lang: Lang; titles: Record<Lang, string>[] }) {
  const { t } = useTranslation('admin')
  return (
    <section aria-labelledby="offered">
      <h2 id="offered">{t('settings.offered')}</h2>
      <p className="small quiet gap-s">{t('settings.offeredLead')}</p>
      <ul className="plain-l row gap-s">
        {titles.map((title) => (
          <li key={title.es}>
            <form method="post">
              {LANGUAGES.map((of) => (
                <input key={of} type="hidden" name={of} value={title[of]} />
              ))}
              <button className="btn plain s" type="submit">
                {title[lang]}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <h2 className="gap">{t('settings.own')}</h2>
    </section>
  )
}

import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

export interface Picture {
  hash: string
  label: string
}

/** From a voice to the pictures and slides it may speak about. */
export function FilmWays({ lang, soundHash, pictures }: { lang: Lang; soundHash: string; pictures: Picture[] }) {
  const { t } = useTranslation('media')
  return (
    <section aria-labelledby="film-ways">
      <h2 id="film-ways">{t('film.title')}</h2>
      <p className="small quiet">{pictures.length > 0 ? t('film.leadVoice') : t('film.noPicture')}</p>
      {pictures.length > 0 && (
        <ul className="small">
          {pictures.map(({ hash, label }) => (
            <li key={hash}>
              <a href={`/${lang}/studio/media/${hash}?sound=${soundHash}#film`}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

// Films that were sent today and have no place yet: each is stored and ready, and goes into the lesson with one press.
import { LANGUAGE_NAMES, type Lang } from '../../platform/languages'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import type { UploadPart } from './upload-here'

interface ReadyFilmsProps {
  lang: Lang
  path: string
  films: UploadPart['ready']
  /** in which the lesson has no recording yet */
  free: readonly Lang[]
}

export function ReadyFilms({ lang, path, films, free }: ReadyFilmsProps) {
  const { t } = useTranslation('media')
  if (films.length === 0) return null
  return (
    <ul className="plain-l shelf">
      {films.map(({ hash, label }) => (
        <li key={hash} data-ready={hash} data-news={t('here.readyNews', { label })}>
          <span className="label">
            <a href={`/${lang}/studio/media/${hash}`}>{label}</a>
            <span className="small">
              <Tag kind="good">{t('state.ready')}</Tag> {t('here.stored')}
            </span>
          </span>
          {free.length > 0 && (
            <form method="post" action={`${path}/recording`} className="row">
              <input type="hidden" name="hash" value={hash} />
              <Spoken hash={hash} free={free} />
              <button className="btn s" type="submit" aria-label={t('here.putNamed', { label })}>
                {t('here.put')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The language that is spoken in it, asked where there is more than one it could be. */
function Spoken({ hash, free }: { hash: string; free: readonly Lang[] }) {
  const { t } = useTranslation('captions')
  const [only, ...others] = free
  if (others.length === 0) return <input type="hidden" name="language" value={only} />
  const id = `spoken-${hash}`
  return (
    <span className="row">
      <label htmlFor={id} className="small">
        {t('video.language')}
      </label>
      <select id={id} name="language">
        {free.map((lang) => (
          <option key={lang} value={lang}>
            {LANGUAGE_NAMES[lang]}
          </option>
        ))}
      </select>
    </span>
  )
}

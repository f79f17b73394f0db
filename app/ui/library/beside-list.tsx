import type { VideoPlaces } from '../../domain/courses/media-places'
import { SIGN_LANGUAGES } from '../../domain/courses/sign-languages'
import type { LibraryItem } from '../../domain/media/library'
import type { Lang } from '../../platform/languages'
import { languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

interface BesideListProps {
  lang: Lang
  item: LibraryItem
  places: VideoPlaces[]
}

/** In which drafts this film runs beside a recording, each with the button that takes it out. */
export function BesideList({ lang, item, places }: BesideListProps) {
  const { t } = useTranslation('media')
  const found = places.flatMap(({ courseId, title: course, lessons }) =>
    lessons.flatMap(({ id, title, alternatives }) => {
      const here = alternatives.filter(({ hash }) => hash === item.hash)
      return here.length === 0 ? [] : [{ place: `${courseId}/${id}`, course, title, here }]
    }),
  )
  if (found.length === 0) return null
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">{t('beside.title')}</h2>
      <ul role="list" className="small stack">
        {found.map(({ place, course, title, here }) => (
          <li key={place}>
            <form method="post" action={`/${lang}/studio/media/${item.hash}/detachment`}>
              <input type="hidden" name="place" value={place} />
              <p>{t('beside.in', { lesson: title.text, course: course.text })}</p>
              {here.map(({ kind, language, signLanguage }) => (
                <p key={`${kind} ${language}`} className="quiet">
                  {signLanguage
                    ? t('beside.sign', { name: SIGN_LANGUAGES[signLanguage].name, voice: languageName(language, lang) })
                    : t('beside.described', { voice: languageName(language, lang) })}
                </p>
              ))}
              <button className="btn plain s gap-s" type="submit">
                {t('beside.takeOut')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

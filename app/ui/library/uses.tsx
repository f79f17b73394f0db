import type { ShownUse } from '../../domain/courses/media-places'
import type { LibraryItem } from '../../domain/media/library'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

/** Where a file is used, each place a link for those who work on it; what nobody needs can leave the library. */
export function Uses({ lang, item, uses }: { lang: Lang; item: LibraryItem; uses: readonly ShownUse[] }) {
  const { t } = useTranslation('media')
  return (
    <section id="uses" aria-labelledby="uses-title">
      <h2 id="uses-title">{t('item.uses')}</h2>
      {uses.length === 0 ? (
        <>
          <p className="small quiet">{t('item.unused')}</p>
          <form method="post" action={`/${lang}/studio/media/${item.hash}/removal`}>
            <button className="btn plain s gap-s" type="submit" aria-describedby="removal-hint">
              {t('item.remove')}
            </button>
          </form>
          <p className="small quiet" id="removal-hint">
            {t('item.removeHint')}
          </p>
        </>
      ) : (
        <>
          <ul className="small">
            {uses.map((use) => (
              <Use key={`${use.slug} ${use.revision ?? ''}`} lang={lang} use={use} />
            ))}
          </ul>
          <p className="small quiet">{t('item.inUse')}</p>
        </>
      )}
    </section>
  )
}

/** A draft leads to where it is changed, a version to its history: lessons of a version may be gone by now. */
function Use({ lang, use: { courseId, revision, course, lessons } }: { lang: Lang; use: ShownUse }) {
  const { t } = useTranslation('media')
  const isDraft = revision === undefined
  const at = courseId && `/${lang}/studio/courses/${courseId}`
  const name = isDraft
    ? t('item.useDraft', { course: course.text })
    : t('item.useRevision', { course: course.text, revision })
  return (
    <li>
      {at ? <a href={isDraft ? at : `${at}/history/${revision}`}>{name}</a> : name}
      {lessons.map((lesson) => (
        <span key={lesson.id} lang={lesson.lang}>
          {' · '}
          {at && isDraft ? (
            <a href={`${at}/lessons/${lesson.id}`}>{lesson.text}</a>
          ) : (
            <span className="quiet">{lesson.text}</span>
          )}
        </span>
      ))}
    </li>
  )
}

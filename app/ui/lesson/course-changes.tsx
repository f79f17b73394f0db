import { useTranslation } from '../kit/use-translation'
import type { CourseChanges } from '../../domain/enrolments/changes'
import type { Lang } from '../../platform/languages'
import { formatList } from '../kit/format'
import { foreign } from './foreign'

/** What came and went since the person last looked: quiet, and put away by one press. */
export function ChangesBox({
  lang,
  course,
  lesson,
  changes,
}: {
  lang: Lang
  course: string
  lesson?: string
  changes: CourseChanges
}) {
  const { t } = useTranslation('lesson')
  const { added, removed } = changes
  return (
    <section className="say changes small" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('changes.title')}</h2>
      {added.length > 0 && <p>{t('changes.added', { count: added.length })}</p>}
      {added.length > 0 && (
        <ul>
          {added.map(({ id, title }) => (
            <li key={id}>
              <a href={`${course}/lessons/${id}`} lang={foreign(title, lang)}>
                {title.text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <p>
          {t('changes.removed', {
            list: formatList(
              removed.map((l) => l.title.text),
              lang,
            ),
          })}
        </p>
      )}
      <form method="post" action={`${course}/changes`}>
        <input type="hidden" name="revision" value={changes.revision} />
        {lesson && <input type="hidden" name="lesson" value={lesson} />}
        <button className="btn plain s">{t('changes.seen')}</button>
      </form>
    </section>
  )
}

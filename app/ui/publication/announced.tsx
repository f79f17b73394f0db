// What the team of a course told those inside: put away by a press.
import type { ShownAnnouncement } from '../../domain/enrolments/announcement'
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

export function Announced({ told, lang, hasTitle }: { told: ShownAnnouncement[]; lang: Lang; hasTitle?: boolean }) {
  const { t } = useTranslation('publication')
  return (
    <>
      {told.map(({ id, words, at, course }) => (
        <section key={id} className="say small" aria-label={t('announced.from', { date: formatDate(at, lang) })}>
          <p className="quiet">
            {t('announced.from', { date: formatDate(at, lang) })}
            {hasTitle && (
              <>
                {': '}
                <a href={`/${lang}/courses/${course.slug}`}>
                  <Words of={course.title} lang={lang} />
                </a>
              </>
            )}
          </p>
          <p>
            <Words of={words} lang={lang} />
          </p>
          <form method="post" action={`/${lang}/courses/${course.slug}/announcements`}>
            <input type="hidden" name="at" value={at} />
            <button className="btn plain s" type="submit">
              {t('announced.seen')}
            </button>
          </form>
        </section>
      ))}
    </>
  )
}

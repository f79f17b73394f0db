// What somebody else has to take over before an account can go.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

interface HandOverProps {
  lang: Lang
  isLastAdministrator: boolean
  courses: { id: string; slug: string }[]
}

export function HandOver({ lang, isLastAdministrator, courses }: HandOverProps) {
  const { t } = useTranslation('personal')
  return (
    <section className="account-part" aria-labelledby="hand-over">
      <h2 id="hand-over">{t('deletion.handOver')}</h2>
      {isLastAdministrator && (
        <p>
          {t('deletion.handOverAdministrator')} <a href={`/${lang}/admin/people`}>{`/${lang}/admin/people`}</a>
        </p>
      )}
      {courses.length > 0 && (
        <>
          <p className="gap-s">{t('deletion.handOverCourses')}</p>
          <ul>
            {courses.map(({ id, slug }) => (
              <li key={id}>
                <a href={`/${lang}/studio/courses/${id}/team`}>{slug}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

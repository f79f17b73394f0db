// The courses a person makes: each with how it stands and the ways into it.
import type { TeamCourse } from '../../domain/courses/team-course'
import { isSmall } from '../../domain/reports/withhold'
import type { Lang } from '../../platform/languages'
import { formatDate, formatNumber } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

export type MyCourse = TeamCourse & {
  /** people in it today */
  inside: number
}

export function MyCourses({ lang, courses }: { lang: Lang; courses: readonly MyCourse[] }) {
  const { t } = useTranslation('staff')
  return (
    <section aria-labelledby="courses">
      <h2 className="vh" id="courses">
        {t('studio.courses')}
      </h2>
      <ul className="plain-l ruled my-courses">
        {courses.map((course) => (
          <li key={course.id}>
            <h3>
              <a href={`/${lang}/studio/courses/${course.id}`}>
                <Words of={course.title} lang={lang} />
              </a>
            </h3>
            <CourseState lang={lang} course={course} />
            {course.revision !== undefined && <CourseWays lang={lang} course={course} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function CourseState({ lang, course }: { lang: Lang; course: MyCourse }) {
  const { t } = useTranslation(['staff', 'figures'])
  const { revision: number } = course
  return (
    <p className="small row">
      <span className="quiet">{t(`part.${course.part}`)}</span>
      {number === undefined ? (
        <Tag>{t('studio.draft')}</Tag>
      ) : (
        <span>{t('studio.revision', { number, date: formatDate(course.publishedAt ?? 0, lang) })}</span>
      )}
      {course.isUnpublished && <Tag kind="warn">{t('closed')}</Tag>}
      {course.isAhead && <Tag>{t('studio.changed')}</Tag>}
      {number !== undefined && (
        <span className="num">
          {t('studio.enrolled', {
            number: isSmall(course.inside) ? t('figures:say.few') : formatNumber(course.inside, lang),
          })}
        </span>
      )}
    </p>
  )
}

function CourseWays({ lang, course }: { lang: Lang; course: MyCourse }) {
  const { t } = useTranslation('staff')
  const name = <span className="vh">: {course.title.text}</span>
  return (
    <p className="small row">
      <a href={`/${lang}/studio/courses/${course.id}/figures`}>
        {t('studio.results')}
        {name}
      </a>
      {!course.isUnpublished && (
        <a href={`/${lang}/courses/${course.slug}`}>
          {t('studio.see')}
          {name}
        </a>
      )}
    </p>
  )
}

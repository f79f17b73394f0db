// What to take next: two or three courses, as labels in a row; nothing where none is left.
import type { Level, Topic } from '../../domain/courses/document'
import type { Lang } from '../../platform/languages'
import type { CoverPicture } from '../../domain/courses/views'
import { Cover } from '../kit/cover'
import { formatHours } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

export interface NextCourse {
  slug: string
  title: { text: string; lang: Lang }
  topic: Topic
  level: Level
  hours: number
  cover?: CoverPicture
}

interface NextCoursesProps {
  lang: Lang
  courses: readonly NextCourse[]
  /** nothing has been taken yet */
  isFirst?: boolean
}

export function NextCourses({ lang, courses, isFirst = false }: NextCoursesProps) {
  const { t } = useTranslation(['learn', 'site'])
  if (courses.length === 0) return null
  return (
    <section className="part" aria-labelledby="next-courses">
      <h2 id="next-courses">{isFirst ? t('next.first') : t('next.title')}</h2>
      <ul className="next-courses">
        {courses.map(({ slug, title, topic, level, hours, cover }) => (
          <li key={slug} data-topic={topic}>
            <div className="art">
              <Cover topic={topic} title={slug} picture={cover} />
            </div>
            <h3>
              <a href={`/${lang}/courses/${slug}`}>
                <Words of={title} lang={lang} />
              </a>
            </h3>
            <p className="small quiet num">
              {t(`site:topic.${topic}`)} · {t(`site:level.${level}`)} · {formatHours(hours, lang)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

// Two or three courses somebody has not taken yet, in the catalogue of their language.
import { eq } from 'drizzle-orm'
import { catalogueEntries, courses } from '../../../db/schema/courses'
import { enrolments } from '../../../db/schema/enrolments'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Level, Topic } from '../courses/document'
import type { CoverPicture } from '../courses/views'
import type { CatalogueFacts } from '../courses/project.server'
import { nextCourses } from '../courses/next-courses'

export interface Suggestion {
  slug: string
  title: { text: string; lang: Lang }
  topic: Topic
  level: Level
  hours: number
  cover?: CoverPicture
}

/** Courses one has left count as taken: they are offered in their own place. `after` is the course just finished. */
export function suggestCourses(
  db: Db,
  of: { personId: string; lang: Lang; afterCourseId?: string | undefined },
): Suggestion[] {
  const entries = db
    .select({
      courseId: catalogueEntries.courseId,
      slug: courses.slug,
      title: catalogueEntries.title,
      textLanguage: catalogueEntries.textLanguage,
      topic: catalogueEntries.topic,
      level: catalogueEntries.level,
      hours: catalogueEntries.hours,
      firstPublishedAt: catalogueEntries.firstPublishedAt,
      facts: catalogueEntries.facts,
    })
    .from(catalogueEntries)
    .innerJoin(courses, eq(courses.id, catalogueEntries.courseId))
    .where(eq(catalogueEntries.language, of.lang))
    .all()
    .map((row) => ({ ...row, topic: row.topic as Topic, level: row.level as Level }))
  const own = db.select({ id: enrolments.courseId }).from(enrolments).where(eq(enrolments.personId, of.personId)).all()
  const after = entries.find((entry) => entry.courseId === of.afterCourseId)
  return nextCourses(entries, new Set(own.map((row) => row.id)), after).map(
    ({ slug, title, textLanguage, topic, level, hours, facts }) => {
      const { cover } = JSON.parse(facts) as CatalogueFacts
      const course = { slug, title: { text: title, lang: textLanguage as Lang }, topic, level, hours }
      return cover ? { ...course, cover } : course
    },
  )
}

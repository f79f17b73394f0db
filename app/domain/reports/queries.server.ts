// Figures over everything: reads every noun and writes none. Counts are of people, never lists of them.
import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { courses } from '../../../db/schema/courses'
import { credentials } from '../../../db/schema/credentials'
import { enrolments } from '../../../db/schema/enrolments'
import { completions } from '../../../db/schema/progress'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { revisionDocument } from '../courses/queries.server'
import { type Shown, show } from '../quizzes/text'

export interface CourseCount {
  courseId: string
  slug: string
  title: Shown
  revision: number
  isOpen: boolean
  /** people inside today: those who withdrew are not counted */
  enrolled: number
  completed: number
  /** certificates that are valid: neither replaced nor revoked */
  certificates: number
}

/** One line for each course that was ever published, the most attended first. */
export function courseCounts(db: Db, lang: Lang): CourseCount[] {
  const enrolled = byCourse(
    db
      .select({ courseId: enrolments.courseId, count: count() })
      .from(enrolments)
      .where(isNull(enrolments.withdrawnAt))
      .groupBy(enrolments.courseId)
      .all(),
  )
  const completed = byCourse(
    db
      .select({ courseId: enrolments.courseId, count: count() })
      .from(completions)
      .innerJoin(enrolments, eq(enrolments.id, completions.enrolmentId))
      .groupBy(enrolments.courseId)
      .all(),
  )
  const certified = byCourse(
    db
      .select({ courseId: enrolments.courseId, count: count() })
      .from(credentials)
      .innerJoin(enrolments, eq(enrolments.id, credentials.enrolmentId))
      .where(and(isNull(credentials.replacedAt), isNull(credentials.revokedAt)))
      .groupBy(enrolments.courseId)
      .all(),
  )
  return db
    .select()
    .from(courses)
    .where(isNotNull(courses.currentRevision))
    .all()
    .map((course) => {
      const revision = course.currentRevision ?? 0
      const document = revisionDocument(db, course.id, revision)
      return {
        courseId: course.id,
        slug: course.slug,
        title: show(document.title, lang, document.source),
        revision,
        isOpen: course.unpublishedAt === null,
        enrolled: enrolled.get(course.id) ?? 0,
        completed: completed.get(course.id) ?? 0,
        certificates: certified.get(course.id) ?? 0,
      }
    })
    .sort((a, b) => b.enrolled - a.enrolled || a.slug.localeCompare(b.slug))
}

/** How many people are inside one course today. */
export function countEnrolled(db: Db, courseId: string): number {
  const where = and(eq(enrolments.courseId, courseId), isNull(enrolments.withdrawnAt))
  return db.select({ count: count() }).from(enrolments).where(where).get()?.count ?? 0
}

const byCourse = (rows: { courseId: string; count: number }[]): Map<string, number> =>
  new Map(rows.map((row) => [row.courseId, row.count]))

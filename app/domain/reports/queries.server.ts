// How many people are inside a course: a count, never a list of them.
import { and, count, eq, isNull } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import type { Db } from '../../platform/db'

/** How many people are inside one course today. */
export function countEnrolled(db: Db, courseId: string): number {
  const where = and(eq(enrolments.courseId, courseId), isNull(enrolments.withdrawnAt))
  return db.select({ count: count() }).from(enrolments).where(where).get()?.count ?? 0
}

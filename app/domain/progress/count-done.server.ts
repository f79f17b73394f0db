// How many people did something of a course: said to its team before it takes it away or judges it otherwise.
import { and, countDistinct, eq, inArray, isNotNull } from 'drizzle-orm'
import { attempts, lessonProgress } from '../../../db/schema/progress'
import type { Db } from '../../platform/db'

/** People who have done each of these lessons, by its id. */
export function countDone(db: Db, courseId: string, lessonIds: readonly string[]): Map<string, number> {
  if (lessonIds.length === 0) return new Map()
  const { lessonId, enrolmentId, doneAt } = lessonProgress
  const of = and(eq(lessonProgress.courseId, courseId), inArray(lessonId, [...lessonIds]), isNotNull(doneAt))
  const rows = db
    .select({ lessonId, people: countDistinct(enrolmentId) })
    .from(lessonProgress)
    .where(of)
    .groupBy(lessonId)
    .all()
  return new Map(rows.map((row) => [row.lessonId, row.people]))
}

/** People who have sent an attempt at each of these quizzes, or are in the middle of one, by its lesson. */
export function countAnswered(db: Db, courseId: string, lessonIds: readonly string[]): Map<string, number> {
  if (lessonIds.length === 0) return new Map()
  const { lessonId, enrolmentId } = attempts
  const of = and(eq(attempts.courseId, courseId), inArray(lessonId, [...lessonIds]))
  const rows = db
    .select({ lessonId, people: countDistinct(enrolmentId) })
    .from(attempts)
    .where(of)
    .groupBy(lessonId)
    .all()
  return new Map(rows.map((row) => [row.lessonId, row.people]))
}

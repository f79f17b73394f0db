// Asks the worker to count a course: once a day for each that has people, and when somebody of its team presses the button.
import { and, isNotNull, isNull, lt, or, eq } from 'drizzle-orm'
import { courses } from '../../../db/schema/courses'
import { courseFigures } from '../../../db/schema/reports'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { isOnTeam } from '../courses/queries-reports.server'
import { Refusal } from '../refusal'

export const COUNT_COURSE = 'reports.count-course'
export const countKey = (courseId: string): string => `${COUNT_COURSE}:${courseId}`

const DAY_MS = 24 * 3_600_000
/** A press within this time of the last count asks for nothing: the figures would be the same. */
const SAME_MS = 10 * 60_000

/** Counts a course again, for anybody of its team; pressing twice counts once. Refuses: not-found. */
export function askFigures(ctx: Context, courseId: string): void {
  inTransaction(ctx, ({ db, now }) => {
    if (!isOnTeam(db, courseId, personOf(ctx).id)) throw new Refusal('not-found')
    const last = db.select().from(courseFigures).where(eq(courseFigures.courseId, courseId)).get()
    if (last && last.lookedAt > now - SAME_MS) return
    enqueue(db, COUNT_COURSE, { courseId }, { onceKey: countKey(courseId), now })
  })
}

/** The worker's round: asks for every published course that was not counted for a day. */
export function askAllFigures(ctx: Context): void {
  inTransaction(ctx, ({ db, now }) => {
    const due = db
      .select({ courseId: courses.id })
      .from(courses)
      .leftJoin(courseFigures, eq(courseFigures.courseId, courses.id))
      .where(
        and(
          isNotNull(courses.currentRevision),
          or(isNull(courseFigures.lookedAt), lt(courseFigures.lookedAt, now - DAY_MS)),
        ),
      )
      .all()
    for (const { courseId } of due) enqueue(db, COUNT_COURSE, { courseId }, { onceKey: countKey(courseId), now })
  })
}

// A learner opened a lesson: where "Continue" leads next time, and for the team of the course that it was opened at all.
import { eq } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import { lessonProgress } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'
import type { Enrolment } from '../enrolments/queries.server'

/** Opening the page again within this time is the same visit: a page view writes at most once in it. */
const SAME_VISIT_MS = 60_000

/** Notes the lesson as the last one opened. The one write that a GET makes besides the sign-in's renewal; repeating it changes nothing. */
export function openLesson(ctx: Context, enrolment: Enrolment, lessonId: string): void {
  if (enrolment.lastLessonId === lessonId && ctx.now - enrolment.lastSeenAt < SAME_VISIT_MS) return
  inTransaction(ctx, ({ db, now }) => {
    db.update(enrolments).set({ lastLessonId: lessonId, lastSeenAt: now }).where(eq(enrolments.id, enrolment.id)).run()
    db.insert(lessonProgress)
      .values({ enrolmentId: enrolment.id, courseId: enrolment.courseId, lessonId, openedAt: now })
      .onConflictDoNothing()
      .run()
  })
}

// A lesson is done: write it down, and see whether the course is complete by it.
import { eq } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import type { Context } from '../context'
import type { Enrolment } from '../enrolments/queries.server'
import { settle } from './settle.server'
import { type DoneLesson, writeDone } from './write-done.server'

/** Marks a lesson done (twice is once) and sees whether the course is complete by it. `remaining` = required lessons left. */
export function markDone(ctx: Context, enrolment: Enrolment, lesson: DoneLesson): { done: true; remaining: number } {
  writeDone(ctx, enrolment, lesson)
  ctx.db
    .update(enrolments)
    .set({ lastSeenAt: ctx.now, lastLessonId: lesson.lessonId })
    .where(eq(enrolments.id, enrolment.id))
    .run()
  const { standing } = settle(ctx, enrolment)
  return { done: true, remaining: standing.requiredCount - standing.doneCount }
}

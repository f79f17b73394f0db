// A learner leaves a course. Everything done stays where it is, for the day they come back; leaving twice is leaving once.
import { and, eq, isNull } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'

/** Somebody who never joined has nothing to leave, and that is no error either. */
export function withdraw(ctx: Context, input: { courseId: string }): void {
  inTransaction(ctx, (ctx) => {
    const own = and(eq(enrolments.personId, personOf(ctx).id), eq(enrolments.courseId, input.courseId))
    ctx.db
      .update(enrolments)
      .set({ withdrawnAt: ctx.now })
      .where(and(own, isNull(enrolments.withdrawnAt)))
      .run()
  })
}

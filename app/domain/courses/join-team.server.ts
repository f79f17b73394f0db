// Somebody joins the team that makes a course. Joining again with another part changes the part.
import { eq } from 'drizzle-orm'
import { courses, courseTeam } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'

/** Machines only until owners can invite. Refuses: not-allowed, not-found. */
export function joinTeam(
  ctx: Context,
  input: { courseId: string; personId: string; part: 'owner' | 'editor' | 'translator' },
): void {
  inTransaction(ctx, (ctx) => {
    if (ctx.actor.kind !== 'machine') throw new Refusal('not-allowed')
    const { courseId, personId, part } = input
    if (!ctx.db.select({ id: courses.id }).from(courses).where(eq(courses.id, courseId)).get())
      throw new Refusal('not-found')
    ctx.db
      .insert(courseTeam)
      .values({ courseId, personId, part, addedAt: ctx.now, addedBy: actorName(ctx.actor) })
      .onConflictDoUpdate({ target: [courseTeam.courseId, courseTeam.personId], set: { part } })
      .run()
    record(ctx, 'courses.join-team', courseId, { part })
  })
}

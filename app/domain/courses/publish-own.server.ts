// Publishing by a person of the team; the terminal publishes by itself.
import { and, eq } from 'drizzle-orm'
import { courseTeam } from '../../../db/schema/courses'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { mayChange, type TeamPart } from './policy'
import { publish } from './publish.server'

/** Publishes the draft of a course one changes. Refuses: not-found, not-allowed, and what publish refuses. */
export function publishOwn(ctx: Context, courseId: string): { revision: number; isNew: boolean } {
  const own = and(eq(courseTeam.courseId, courseId), eq(courseTeam.personId, personOf(ctx).id))
  const part = ctx.db.select({ part: courseTeam.part }).from(courseTeam).where(own).get()?.part
  if (!part) throw new Refusal('not-found')
  if (!mayChange(part as TeamPart)) throw new Refusal('not-allowed')
  return publish(ctx, { courseId })
}

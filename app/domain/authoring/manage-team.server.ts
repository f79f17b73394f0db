// Who is in the team of a course: its owners give parts, take people out and hand the course over. A course always has
// an owner.
import { and, eq, ne } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { courseTeam } from '../../../db/schema/courses'
import { type Db, inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import type { TeamPart } from '../courses/policy'
import { Refusal } from '../refusal'
import { type Member, mayManage } from './members'
import { findPart, requirePart } from './team.server'

/** In the order in which they joined. */
export function listMembers(db: Db, courseId: string): Member[] {
  return db
    .select({ personId: people.id, name: people.name, part: courseTeam.part, addedAt: courseTeam.addedAt })
    .from(courseTeam)
    .innerJoin(people, eq(people.id, courseTeam.personId))
    .where(eq(courseTeam.courseId, courseId))
    .orderBy(courseTeam.addedAt, people.name)
    .all()
    .map((row) => ({ ...row, part: row.part as TeamPart }))
}

/** Refuses: not-found, not-allowed, last-owner. */
export function changePart(ctx: Context, input: { courseId: string; personId: string; part: TeamPart }): void {
  inTransaction(ctx, (ctx) => {
    const { courseId, personId, part } = input
    requirePart(ctx, courseId, mayManage)
    const standing = needMember(ctx.db, courseId, personId)
    if (standing === part) return
    if (standing === 'owner') needOtherOwner(ctx.db, courseId, personId)
    setPart(ctx, courseId, personId, part)
    record(ctx, 'authoring.change-part', courseId, { person: personId, part })
  })
}

/** Somebody else is the owner, and who was stays as an editor; one press. Refuses: not-found, not-allowed. */
export function handOver(ctx: Context, input: { courseId: string; personId: string }): void {
  inTransaction(ctx, (ctx) => {
    const { courseId, personId } = input
    const own = personOf(ctx).id
    requirePart(ctx, courseId, mayManage)
    needMember(ctx.db, courseId, personId)
    if (personId === own) return
    setPart(ctx, courseId, personId, 'owner')
    setPart(ctx, courseId, own, 'editor')
    record(ctx, 'authoring.hand-over', courseId, { person: personId })
  })
}

/** An owner takes somebody out, or somebody leaves; twice is once. Refuses: not-found, not-allowed, last-owner. */
export function removeMember(ctx: Context, input: { courseId: string; personId: string }): void {
  inTransaction(ctx, (ctx) => {
    const { courseId, personId } = input
    requirePart(ctx, courseId, (part) => mayManage(part) || personId === personOf(ctx).id)
    const standing = findPart(ctx.db, courseId, personId)
    if (!standing) return
    if (standing === 'owner') needOtherOwner(ctx.db, courseId, personId)
    const row = and(eq(courseTeam.courseId, courseId), eq(courseTeam.personId, personId))
    ctx.db.delete(courseTeam).where(row).run()
    record(ctx, 'authoring.remove-member', courseId, { person: personId })
  })
}

function needMember(db: Db, courseId: string, personId: string): TeamPart {
  const part = findPart(db, courseId, personId)
  if (!part) throw new Refusal('not-found')
  return part
}

function needOtherOwner(db: Db, courseId: string, personId: string): void {
  const others = and(eq(courseTeam.courseId, courseId), eq(courseTeam.part, 'owner'), ne(courseTeam.personId, personId))
  if (!db.select({ id: courseTeam.personId }).from(courseTeam).where(others).get()) throw new Refusal('last-owner')
}

function setPart({ db }: Context, courseId: string, personId: string, part: TeamPart): void {
  const row = and(eq(courseTeam.courseId, courseId), eq(courseTeam.personId, personId))
  db.update(courseTeam).set({ part }).where(row).run()
}

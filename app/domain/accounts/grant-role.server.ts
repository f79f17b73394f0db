// Somebody is given a role on top of being a learner. Giving it twice is giving it once.
import { and, eq, isNull } from 'drizzle-orm'
import { roleGrants } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { record } from '../audit/record.server'
import { actorName, type Context, type Role } from '../context'
import { Refusal } from '../refusal'
import { mayGrantRoles } from './policy'
import { findPerson } from './queries.server'

/** Refusals: not-allowed, not-found. */
export function grantRole(ctx: Context, input: { personId: string; role: Role }): void {
  inTransaction(ctx, (ctx) => {
    if (!mayGrantRoles(ctx.actor)) throw new Refusal('not-allowed')
    const { personId, role } = input
    if (!findPerson(ctx.db, personId)) throw new Refusal('not-found')
    const current = and(eq(roleGrants.personId, personId), eq(roleGrants.role, role), isNull(roleGrants.endedAt))
    if (ctx.db.select({ id: roleGrants.id }).from(roleGrants).where(current).get()) return
    const grantedBy = actorName(ctx.actor)
    ctx.db.insert(roleGrants).values({ id: newId(), personId, role, grantedAt: ctx.now, grantedBy }).run()
    record(ctx, 'accounts.grant-role', personId, { role })
  })
}

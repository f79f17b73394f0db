// A role is taken back, from the next request on. Ending it twice is ending it once; the grant stays on record.
import { and, eq, isNull } from 'drizzle-orm'
import { roleGrants } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context, type Role } from '../context'
import { Refusal } from '../refusal'
import { mayGrantRoles } from './policy'
import { hasOtherAdministrator } from './role-queries.server'

/** Refusals: not-allowed, last-administrator (nobody could give roles any more). */
export function endRole(ctx: Context, input: { personId: string; role: Role }): void {
  inTransaction(ctx, (ctx) => {
    if (!mayGrantRoles(ctx.actor)) throw new Refusal('not-allowed')
    const { personId, role } = input
    const current = and(eq(roleGrants.personId, personId), eq(roleGrants.role, role), isNull(roleGrants.endedAt))
    if (!ctx.db.select({ id: roleGrants.id }).from(roleGrants).where(current).get()) return
    if (role === 'administrator' && !hasOtherAdministrator(ctx.db, personId)) throw new Refusal('last-administrator')
    const ended = { endedAt: ctx.now, endedBy: actorName(ctx.actor) }
    ctx.db.update(roleGrants).set(ended).where(current).run()
    record(ctx, 'accounts.end-role', personId, { role })
  })
}

// A coordinator confirms that a person works where they said. Confirming twice is confirming once.
import { eq } from 'drizzle-orm'
import { affiliations } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { getSeenAffiliation } from './seen-affiliation.server'

/** Refuses: not-found. */
export function confirmAffiliation(ctx: Context, input: { personId: string; affiliationId: string }): void {
  inTransaction(ctx, (ctx) => {
    const link = getSeenAffiliation(ctx, input)
    if (link.confirmedAt !== null) return
    const confirmed = { confirmedAt: ctx.now, confirmedBy: actorName(ctx.actor) }
    ctx.db.update(affiliations).set(confirmed).where(eq(affiliations.id, link.id)).run()
    record(ctx, 'people.confirm-affiliation', input.personId, { affiliation: link.id })
  })
}

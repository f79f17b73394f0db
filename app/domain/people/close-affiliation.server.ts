// A coordinator says that a person no longer works there. The dated link stays, what was shared with the institution ends
// with it, and what was counted of the time before does not move.
import { inTransaction } from '../../platform/db'
import { endCurrent } from '../accounts/declare-affiliation.server'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { getSeenAffiliation } from './seen-affiliation.server'

/** Ending twice is ending once. Refuses: not-found. */
export function closeAffiliation(ctx: Context, input: { personId: string; affiliationId: string }): void {
  inTransaction(ctx, (ctx) => {
    const link = getSeenAffiliation(ctx, input)
    if (link.toAt !== null) return
    endCurrent(ctx, input.personId)
    record(ctx, 'people.end-affiliation', input.personId, { affiliation: link.id })
  })
}

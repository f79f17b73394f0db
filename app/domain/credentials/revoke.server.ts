// A certificate is annulled, with the reason; its page says so for good and nothing is deleted.
import { eq } from 'drizzle-orm'
import { combinedCredentials, credentials } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { coordinatorScope } from '../accounts/queries.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { findCombined } from './combined-queries.server'
import { correctsIn, mayCorrectCertificates } from './policy'
import { countryOfCompletion, findByCode } from './queries.server'
import { parseCode } from './rules'

/**
 * Revokes a current certificate, of one course or combined. Revoking a revoked one changes nothing, neither date nor reason.
 * Refuses: not-allowed, not-found (also outside of the coordinator's part), certificate-not-current (replaced: revoke the one in its place).
 */
export function revokeCredential(ctx: Context, input: { code: string; reason: string }): void {
  inTransaction(ctx, (ctx) => {
    const scope = coordinatorScope(ctx.db, ctx.actor)
    if (!mayCorrectCertificates(ctx.actor, scope)) throw new Refusal('not-allowed')
    const code = parseCode(input.code)
    const single = code && findByCode(ctx.db, code)
    const row = single || (code && findCombined(ctx.db, code))
    if (!row || !correctsIn(ctx.actor, scope, countryOfCompletion(ctx.db, row.id))) throw new Refusal('not-found')
    if (row.revokedAt !== null) return
    if (row.replacedAt !== null) throw new Refusal('certificate-not-current')
    const table = single ? credentials : combinedCredentials
    ctx.db
      .update(table)
      .set({ revokedAt: ctx.now, revokedBy: actorName(ctx.actor), revokedReason: input.reason })
      .where(eq(table.id, row.id))
      .run()
    record(ctx, 'credentials.revoke', row.id)
  })
}

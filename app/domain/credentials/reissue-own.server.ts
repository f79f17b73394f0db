// The holder asks for their certificate again, with the identity number they gave or without any: another certificate with
// another code, and the first says what replaced it.
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { CertificateFacts } from './facts'
import { codeOf, findByCode } from './queries.server'
import { reissue } from './reissue.server'
import { formatCode, parseCode } from './rules'
import { identityOf, openIdentity } from './seal-identity.server'

/**
 * Twice is once: one that stands as wanted is left alone, and for a replaced one the answer is what stands in its place.
 * Refuses: not-found (also another person's), certificate-not-current, identity-missing.
 */
export function reissueOwn(
  ctx: Context,
  input: { code: string; hasIdentity: boolean },
): { code: string; isNew: boolean } {
  return inTransaction(ctx, (ctx) => {
    const code = parseCode(input.code)
    const row = code && findByCode(ctx.db, code)
    if (!row || row.holderId !== personOf(ctx).id) throw new Refusal('not-found')
    if (row.replacedBy !== null) return { code: codeOf(ctx.db, row.replacedBy) ?? '', isNew: false }
    if (row.revokedAt !== null) throw new Refusal('certificate-not-current')
    const { holder } = CertificateFacts.parse(JSON.parse(row.facts))
    const standing = openIdentity(ctx.keys, row.id, row.identity)
    const wanted = input.hasIdentity ? identityOf(ctx.db, ctx.keys, row.holderId) : undefined
    if (input.hasIdentity && !wanted) throw new Refusal('identity-missing')
    const isAsWanted = input.hasIdentity
      ? standing?.number === wanted?.number && standing?.kind === wanted?.kind && standing?.country === wanted?.country
      : !holder.identity
    if (isAsWanted) return { code: formatCode(row.code), isNew: false }
    return { code: reissue(ctx, row, { identity: wanted }), isNew: true }
  })
}

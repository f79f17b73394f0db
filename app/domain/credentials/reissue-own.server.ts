// The holder asks for their certificate again, with the identity number they gave or without any: another certificate with
// another code, and the first says what replaced it.
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { CombinedFacts } from './combined-facts'
import { combinedCodeOf, type CombinedRow, findCombined } from './combined-queries.server'
import { CertificateFacts, type Holder } from './facts'
import { codeOf, type CredentialRow, findByCode } from './queries.server'
import { reissueCombined } from './reissue-combined.server'
import { reissue } from './reissue.server'
import { formatCode, parseCode } from './rules'
import { type Identity, identityOf, openIdentity } from './seal-identity.server'

type Wanted = { code: string; hasIdentity: boolean }
type Standing = { code: string; isNew: boolean }

/**
 * Twice is once: one that stands as wanted is left alone, and for a replaced one the answer is what stands in its place.
 * Refuses: not-found (also another person's), certificate-not-current, identity-missing.
 */
export function reissueOwn(ctx: Context, input: Wanted): Standing {
  return inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    const code = parseCode(input.code)
    if (code === undefined) throw new Refusal('not-found')
    const given = input.hasIdentity ? identityOf(ctx.db, ctx.keys, personId) : undefined
    const single = findByCode(ctx.db, code)
    if (single?.holderId === personId) return ofSingle(ctx, single, input, given)
    const combined = findCombined(ctx.db, code)
    if (combined?.personId === personId) return ofCombined(ctx, combined, input, given)
    throw new Refusal('not-found')
  })
}

function ofSingle(ctx: Context, row: CredentialRow, { hasIdentity }: Wanted, identity: Identity | undefined): Standing {
  if (row.replacedBy !== null) return { code: codeOf(ctx.db, row.replacedBy) ?? '', isNew: false }
  const { holder } = CertificateFacts.parse(JSON.parse(row.facts))
  if (isAsWanted(ctx, row, holder, { hasIdentity, identity })) return { code: formatCode(row.code), isNew: false }
  return { code: reissue(ctx, row, { identity }), isNew: true }
}

function ofCombined(ctx: Context, row: CombinedRow, { hasIdentity }: Wanted, identity: Identity | undefined): Standing {
  if (row.replacedBy !== null) return { code: combinedCodeOf(ctx.db, row.replacedBy) ?? '', isNew: false }
  const { holder } = CombinedFacts.parse(JSON.parse(row.facts))
  if (isAsWanted(ctx, row, holder, { hasIdentity, identity })) return { code: formatCode(row.code), isNew: false }
  const code = reissueCombined(ctx, row, identity)
  if (code === undefined) throw new Refusal('certificate-not-current')
  return { code, isNew: true }
}

interface Frozen {
  id: string
  identity: string | null
  revokedAt: number | null
}

function isAsWanted(
  { keys }: Context,
  row: Frozen,
  holder: Holder,
  { hasIdentity, identity }: { hasIdentity: boolean; identity: Identity | undefined },
): boolean {
  if (row.revokedAt !== null) throw new Refusal('certificate-not-current')
  if (!hasIdentity) return holder.identity === undefined
  if (!identity) throw new Refusal('identity-missing')
  const standing = openIdentity(keys, row.id, row.identity)
  return (['country', 'kind', 'number'] as const).every((part) => standing?.[part] === identity[part])
}

// A certificate with a wrong name gets another in its place; the old one stays readable and says what replaced it.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { isPrintableName } from '../accounts/printable-name'
import { tidyName } from '../accounts/rules'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { CertificateFacts } from './facts'
import { mayCorrectCertificates } from './policy'
import { codeOf, findByCode } from './queries.server'
import { reissue } from './reissue.server'
import { formatCode, parseCode } from './rules'
import { openIdentity } from './seal-identity.server'

/**
 * Issues the same facts under another name (the one of the account unless given) and a new code. Replacing a replaced
 * one returns what stands in its place; the name it has already changes nothing.
 * Refuses: not-allowed, not-found, certificate-not-current (revoked), certificate-needs-name.
 */
export function replaceCredential(
  ctx: Context,
  input: { code: string; name?: string | undefined },
): { code: string; isNew: boolean } {
  return inTransaction(ctx, (ctx) => {
    if (!mayCorrectCertificates(ctx.actor)) throw new Refusal('not-allowed')
    const code = parseCode(input.code)
    const row = code && findByCode(ctx.db, code)
    if (!row) throw new Refusal('not-found')
    if (row.replacedBy !== null) return { code: codeOf(ctx.db, row.replacedBy) ?? '', isNew: false }
    if (row.revokedAt !== null) throw new Refusal('certificate-not-current')
    const name = tidyName(input.name ?? accountName(ctx, row.holderId))
    if (!isPrintableName(name)) throw new Refusal('certificate-needs-name')
    const before = CertificateFacts.parse(JSON.parse(row.facts))
    if (before.holder.name === name) return { code: formatCode(row.code), isNew: false }
    const identity = openIdentity(ctx.keys, row.id, row.identity)
    return { code: reissue(ctx, row, { name, identity }), isNew: true }
  })
}

function accountName({ db }: Context, personId: string): string {
  return db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name ?? ''
}

// A certificate with a wrong name gets another in its place; the old one stays readable and says what replaced it.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { isPrintableName } from '../accounts/printable-name'
import { coordinatorScope } from '../accounts/queries.server'
import { tidyName } from '../accounts/rules'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { CertificateFacts } from './facts'
import { correctsIn, mayCorrectCertificates } from './policy'
import { codeOf, countryOfCompletion, type CredentialRow, findByCode } from './queries.server'
import { reissue } from './reissue.server'
import { formatCode, parseCode } from './rules'
import { openIdentity } from './seal-identity.server'

interface Replacement {
  code: string
  isNew: boolean
}

/**
 * Issues the same facts under another name (the one of the account unless given) and a new code. Replacing a replaced
 * one returns what stands in its place; the name it has already changes nothing.
 * Refuses: not-allowed, not-found (also outside of the coordinator's part), certificate-not-current (revoked),
 * certificate-needs-name.
 */
export function replaceCredential(ctx: Context, input: { code: string; name?: string | undefined }): Replacement {
  return inTransaction(ctx, (ctx) => {
    const scope = coordinatorScope(ctx.db, ctx.actor)
    if (!mayCorrectCertificates(ctx.actor, scope)) throw new Refusal('not-allowed')
    const code = parseCode(input.code)
    const row = code && findByCode(ctx.db, code)
    if (!row || !correctsIn(ctx.actor, scope, countryOfCompletion(ctx.db, row.id))) throw new Refusal('not-found')
    return rename(ctx, row, input.name ?? accountName(ctx, row.holderId))
  })
}

/** The same inside the caller's transaction, which has seen who may. */
export function rename(ctx: Context, row: CredentialRow, asked: string): Replacement {
  if (row.replacedBy !== null) return { code: codeOf(ctx.db, row.replacedBy) ?? '', isNew: false }
  if (row.revokedAt !== null) throw new Refusal('certificate-not-current')
  const name = tidyName(asked)
  if (!isPrintableName(name)) throw new Refusal('certificate-needs-name')
  const before = CertificateFacts.parse(JSON.parse(row.facts))
  if (before.holder.name === name) return { code: formatCode(row.code), isNew: false }
  const identity = openIdentity(ctx.keys, row.id, row.identity)
  return { code: reissue(ctx, row, { name, identity }), isNew: true }
}

function accountName({ db }: Context, personId: string): string {
  return db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name ?? ''
}

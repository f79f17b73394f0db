// A certificate with a wrong name gets another in its place; the old one stays readable and says what replaced it.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { credentials } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { programme } from '../settings/queries.server'
import { Refusal } from '../refusal'
import { CertificateFacts } from './facts'
import { keep, newCode } from './issue.server'
import { mayCorrectCertificates } from './policy'
import { codeOf, findByCode } from './queries.server'
import { formatCode, isPrintableName, parseCode } from './rules'
import { dayIn } from './wording'

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
    const name = (input.name ?? accountName(ctx, row.holderId)).normalize('NFC').trim().replace(/\s+/gu, ' ')
    if (!isPrintableName(name)) throw new Refusal('certificate-needs-name')
    const before = CertificateFacts.parse(JSON.parse(row.facts))
    if (before.holder.name === name) return { code: formatCode(row.code), isNew: false }
    const next = newCode()
    const facts = renamed(ctx, before, name, next)
    // The old one first: the index lets only one be current.
    ctx.db
      .update(credentials)
      .set({ replacedAt: ctx.now, replacedBy: facts.id })
      .where(eq(credentials.id, row.id))
      .run()
    keep(ctx, row.enrolmentId, facts, next, row.markShownAt)
    record(ctx, 'credentials.replace', row.id, { by: facts.id })
    return { code: formatCode(next), isNew: true }
  })
}

const renamed = (ctx: Context, before: CertificateFacts, name: string, code: string): CertificateFacts => ({
  ...before,
  id: newId(),
  code: formatCode(code),
  replaces: before.code,
  holder: { name },
  keyId: ctx.keys.signingKeyId,
  issuedOn: dayIn(ctx.now, programme(ctx.db).reportTimeZone),
  issuedAt: ctx.now,
})

function accountName({ db }: Context, personId: string): string {
  return db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name ?? ''
}

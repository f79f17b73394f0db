// A completion becomes a certificate: frozen, signed, at most one current per enrolment. Issuing twice is issuing once.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { credentials } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { enqueue } from '../../platform/queue'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { mayHoldCertificates } from '../accounts/policy'
import { getEnrolment } from '../enrolments/queries.server'
import { collectFacts, type Completion } from './collect-facts.server'
import type { CertificateFacts } from './facts'
import { findNewestByEnrolment } from './queries.server'
import { registerKey } from './register-key.server'
import { isPrintableName } from '../accounts/printable-name'
import { newCode } from './new-code.server'
import { formatCode } from './rules'
import { freezeIdentity, identityOf } from './seal-identity.server'
import { signFacts } from './signing.server'

export type Issued = { code: string; isNew: boolean } | { needsEmail: true } | { needsName: true }

/**
 * Issues the certificate of a completed enrolment; the caller has seen that it is complete. Instants are ms UTC, the
 * mark is per cent, the revision is the one completed. Returns the grouped code of the one that stands; a revoked
 * certificate is not issued again. Without a confirmed address (or an access card) or a printable name nothing is issued.
 */
export function issueCredential(ctx: Context, input: { enrolmentId: string } & Completion): Issued {
  return inTransaction(ctx, (ctx) => {
    const standing = findNewestByEnrolment(ctx.db, input.enrolmentId)
    if (standing) return { code: standing.code, isNew: false }
    const enrolment = getEnrolment(ctx.db, input.enrolmentId)
    const person = ctx.db.select().from(people).where(eq(people.id, enrolment.personId)).get()
    if (!person) throw new Error(`no person for enrolment ${enrolment.id}`)
    if (!mayHoldCertificates(person)) return { needsEmail: true }
    if (!isPrintableName(person.name)) return { needsName: true }
    const id = newId()
    const code = newCode(ctx.db)
    const given = identityOf(ctx.db, ctx.keys, person.id)
    const identity = given?.printSince ? freezeIdentity(ctx.keys, id, given) : undefined
    const facts = collectFacts(ctx, { id, code, enrolment, person, completion: input, identity: identity?.facts })
    keep(ctx, { enrolmentId: enrolment.id, facts, code, identity: identity?.sealed ?? null })
    record(ctx, 'credentials.issue', facts.id, { revision: input.revision })
    return { code: formatCode(code), isNew: true }
  })
}

interface Kept {
  enrolmentId: string
  facts: CertificateFacts
  /** as stored */
  code: string
  markShownAt?: number | null
  /** sealed */
  identity: string | null
}

/** Signs the facts and writes them; the index credentials_current lets only one of two win. */
export function keep(ctx: Context, { enrolmentId, facts, code, markShownAt = null, identity }: Kept): void {
  registerKey(ctx)
  ctx.db
    .insert(credentials)
    .values({
      id: facts.id,
      enrolmentId,
      code,
      ...signFacts(ctx.keys, facts),
      issuedAt: facts.issuedAt,
      issuedBy: actorName(ctx.actor),
      markShownAt,
      identity,
    })
    .run()
  enqueue(ctx.db, 'badges.sign', { credential: facts.id }, { now: ctx.now })
}

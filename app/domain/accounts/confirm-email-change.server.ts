// Whoever reads the new address confirms it, by the link or the code that was sent there: it takes the old one's place, links
// to the old one are void, and the old one is told.
import { eq } from 'drizzle-orm'
import { emailChanges, people } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { forgetBounce } from '../../platform/queue-bounces'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { tell } from './ask-email-change.server'
import { emailKey } from './email'
import { type EmailChange, findChangeByToken, isChangeCode, isChangeOpen, openChange } from './email-changes.server'
import { findPerson, findPersonByEmail, type Person } from './queries.server'
import { voidTokens } from './tokens.server'

/**
 * By the token of a link, or by the code typed by the signed-in person. Pressing twice is pressing once.
 * Refusals: token-used-or-old, code-wrong; also where another account has confirmed the address meanwhile.
 */
export function confirmEmailChange(ctx: Context, proof: { token: string } | { code: string }): { personId: string } {
  return inTransaction(ctx, (ctx) => ('token' in proof ? byLink(ctx, proof.token) : byCode(ctx, proof.code)))
}

function byLink(ctx: Context, token: string): { personId: string } {
  const change = findChangeByToken(ctx, 'change', token)
  const person = change && findPerson(ctx.db, change.personId)
  if (!change || !person) throw new Refusal('token-used-or-old')
  if (isDone(change, person)) return { personId: person.id }
  if (!isTakeable(ctx, change, person)) throw new Refusal('token-used-or-old')
  return take(ctx, change, person)
}

function byCode(ctx: Context, code: string): { personId: string } {
  const person = findPerson(ctx.db, personOf(ctx).id)
  const change = person && openChange(ctx.db, person.id, ctx.now)
  if (!change || !isChangeCode(ctx.keys, change.id, code) || !isTakeable(ctx, change, person)) {
    throw new Refusal('code-wrong')
  }
  return take(ctx, change, person)
}

const isSame = (a: string | null, b: string): boolean => a !== null && emailKey(a) === emailKey(b)

const isDone = (change: EmailChange, person: Person): boolean =>
  change.confirmedAt !== null && change.returnedAt === null && isSame(person.email, change.newEmail)

/** It waits, the account still has the old address, and nobody else owns the new one. */
export function isTakeable(ctx: Pick<Context, 'db' | 'now'>, change: EmailChange, person: Person): boolean {
  const owner = findPersonByEmail(ctx.db, change.newEmail)
  const isFree = owner === undefined || owner.id === person.id
  return isChangeOpen(change, ctx.now) && isSame(person.email, change.oldEmail) && isFree
}

function take(ctx: Context, change: EmailChange, person: Person): { personId: string } {
  const { db, now } = ctx
  const { newEmail, oldEmail } = change
  db.update(emailChanges).set({ confirmedAt: now }).where(eq(emailChanges.id, change.id)).run()
  db.update(people)
    .set({ email: newEmail, emailKey: emailKey(newEmail), emailConfirmedAt: now })
    .where(eq(people.id, person.id))
    .run()
  voidTokens(ctx, person.id)
  forgetBounce(db, ctx.keys, newEmail)
  if (!isSame(oldEmail, newEmail)) tell(ctx, change, 'email-changed', oldEmail)
  record(ctx, 'accounts.change-email', person.id)
  return { personId: person.id }
}

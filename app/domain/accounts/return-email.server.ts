// «This was not me»: whoever reads the old address takes it back, for a week. Every sign-in ends and the password is void,
// because somebody else knew it; a link to choose another goes to the address that was taken back.
import { and, eq, gte, isNotNull, isNull } from 'drizzle-orm'
import { emailChanges, people } from '../../../db/schema/accounts'
import { endSignInsOf } from '../../platform/auth'
import { inTransaction } from '../../platform/db'
import { isLang } from '../../platform/languages'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { emailKey } from './email'
import { type EmailChange, findChangeByToken, isReturnOpen, voidChanges } from './email-changes.server'
import { joinAccounts } from './join-accounts.server'
import { findPerson, findPersonByEmail } from './queries.server'
import { requestRecovery } from './request-recovery.server'
import { voidTokens } from './tokens.server'

export interface ReturnedEmail {
  personId: string
  email: string
  /** when the change that was taken back was asked for, ms UTC */
  changedAt: number
}

/**
 * Gives the account the old address again, whatever was changed after it. Pressing twice is pressing once. An account that
 * was opened meanwhile with the old address, by who reads it, joins this one. Refuses: token-used-or-old.
 */
export function returnEmail(ctx: Context, token: string): ReturnedEmail {
  return inTransaction(ctx, (ctx) => {
    const change = findChangeByToken(ctx, 'return', token)
    if (!change) throw new Refusal('token-used-or-old')
    const person = findPerson(ctx.db, change.personId)
    const returned = { personId: change.personId, email: change.oldEmail, changedAt: change.askedAt }
    if (change.returnedAt !== null && person?.email === change.oldEmail) return returned
    if (!person || !isReturnOpen(change, ctx.now)) throw new Refusal('token-used-or-old')
    const owner = findPersonByEmail(ctx.db, change.oldEmail)
    if (owner && owner.id !== person.id) joinAccounts(ctx, { fromId: owner.id, intoId: person.id })
    giveBack(ctx, change)
    record(ctx, 'accounts.return-email', person.id)
    return returned
  })
}

function giveBack(ctx: Context, change: EmailChange): void {
  const { db, now } = ctx
  const { personId, oldEmail } = change
  db.update(people)
    .set({ email: oldEmail, emailKey: emailKey(oldEmail), emailConfirmedAt: now, passwordHash: null })
    .where(eq(people.id, personId))
    .run()
  voidChanges(ctx, personId)
  // this one, and what was changed after it: none of their old addresses may take anything back any more
  const later = and(eq(emailChanges.personId, personId), gte(emailChanges.askedAt, change.askedAt))
  const unreturned = and(later, isNotNull(emailChanges.confirmedAt), isNull(emailChanges.returnedAt))
  db.update(emailChanges).set({ returnedAt: now }).where(unreturned).run()
  db.update(emailChanges).set({ returnedAt: now }).where(eq(emailChanges.id, change.id)).run()
  voidTokens(ctx, personId)
  endSignInsOf(db, personId)
  requestRecovery(ctx, { email: oldEmail, language: isLang(change.language) ? change.language : 'es' })
}

// A person asks for another address in the place of a confirmed one. Nothing changes until it is confirmed by who reads it;
// the old address is told at once. What is done is the same whether or not the new one has an account.
import { eq } from 'drizzle-orm'
import { emailChanges } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { bouncedSince } from '../../platform/queue-bounces'
import { queueMail } from '../../platform/queue-mails'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { emailKey, tidyEmail } from './email'
import { type EmailChange, openChange, voidChanges } from './email-changes.server'
import { ADDRESS_MAIL, type AddressMail } from './mail-kinds'
import { findPerson } from './queries.server'

/**
 * The door has asked for the password. Asking for the same address again sends its mail again; another one takes its place.
 * Refuses: not-found, where there is no confirmed address to change.
 */
export function askEmailChange(ctx: Context, input: { email: string }): void {
  inTransaction(ctx, (ctx) => {
    const person = findPerson(ctx.db, personOf(ctx).id)
    if (!person?.email || person.emailConfirmedAt === null) throw new Refusal('not-found')
    const known = openChange(ctx.db, person.id, ctx.now)
    const isKnown = known !== undefined && emailKey(known.newEmail) === emailKey(input.email)
    const owner = { id: person.id, email: person.email, language: person.language }
    const change = isKnown ? again(ctx, known) : begin(ctx, owner, input)
    tell(ctx, change, 'email-change-confirm', change.newEmail)
  })
}

/** The address of the account again, where mail to it came back: it takes no password, for it gives nothing away. */
export function askSameEmail(ctx: Context): void {
  inTransaction(ctx, (ctx) => {
    const email = findPerson(ctx.db, personOf(ctx).id)?.email
    if (!email || bouncedSince(ctx.db, ctx.keys, email) === undefined) return
    askEmailChange(ctx, { email })
  })
}

/** Its time begins anew. */
function again(ctx: Context, change: EmailChange): EmailChange {
  ctx.db.update(emailChanges).set({ askedAt: ctx.now }).where(eq(emailChanges.id, change.id)).run()
  return change
}

function begin(
  ctx: Context,
  person: { id: string; email: string; language: string },
  input: { email: string },
): EmailChange {
  voidChanges(ctx, person.id)
  const row = {
    id: newId(),
    personId: person.id,
    oldEmail: person.email,
    newEmail: tidyEmail(input.email),
    // of the account, not of the page: whoever asked may be a stranger who chose one its owner does not read
    language: person.language,
    askedAt: ctx.now,
  }
  const change = ctx.db.insert(emailChanges).values(row).returning().get()
  if (emailKey(row.newEmail) !== emailKey(row.oldEmail)) tell(ctx, change, 'email-change-asked', row.oldEmail)
  return change
}

/** Queues a mail about a change; in the caller's transaction. */
export function tell(ctx: Context, change: EmailChange, template: AddressMail, toAddress: string): void {
  const mail = { personId: change.personId, toAddress, template, language: change.language }
  queueMail(ctx.db, ADDRESS_MAIL, mail, ctx.now, { change: change.id })
}

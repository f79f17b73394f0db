// A person proves an address, by the link or the code that was sent there: from then on it is theirs alone.
// Where another account owns it already, the account that only claimed it joins that one, and nothing learnt is lost.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { forgetBounce } from '../../platform/queue-bounces'
import { queueMail } from '../../platform/queue-mails'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { joinAccounts } from './join-accounts.server'
import { hasLearningMail } from './consent.server'
import { type AccountMail, SEND_MAIL } from './mail-kinds'
import { findPerson, findPersonByEmail, type Person } from './queries.server'
import { findToken, findTokenByCode, isOpen, type TokenRow, useToken } from './tokens.server'

export interface Confirmed {
  /** whose address it is now */
  personId: string
  /** the account that claimed the address went into the one that owns it */
  isJoined: boolean
}

/**
 * Confirms by the token of a link, or by the code typed by the signed-in person. Pressing twice is pressing once.
 * Refusals: token-used-or-old, code-wrong. A code never opens an account that is not the person's own.
 */
export function confirmEmail(ctx: Context, proof: { token: string } | { code: string }): Confirmed {
  return inTransaction(ctx, (ctx) => ('token' in proof ? byLink(ctx, proof.token) : byCode(ctx, proof.code)))
}

function byLink(ctx: Context, token: string): Confirmed {
  const row = findToken(ctx.db, 'confirm', token)
  const person = row && get(ctx, row.personId)
  if (!row || !person) throw new Refusal('token-used-or-old')
  const owner = findPersonByEmail(ctx.db, row.email)
  if (row.usedAt !== null && owner) return { personId: owner.id, isJoined: owner.id !== person.id }
  if (!isOpen(row, person, ctx.now)) throw new Refusal('token-used-or-old')
  if (!owner || owner.id === person.id) return own(ctx, person, row)
  useToken(ctx, row)
  joinAccounts(ctx, { fromId: person.id, intoId: owner.id })
  return { personId: owner.id, isJoined: true }
}

function byCode(ctx: Context, code: string): Confirmed {
  const person = get(ctx, personOf(ctx).id)
  if (person?.emailConfirmedAt) return { personId: person.id, isJoined: false }
  const row = person && findTokenByCode(ctx, person.id, code)
  if (!row || !isOpen(row, person, ctx.now) || findPersonByEmail(ctx.db, row.email)) throw new Refusal('code-wrong')
  return own(ctx, person, row)
}

function own(ctx: Context, person: Person, row: TokenRow): Confirmed {
  useToken(ctx, row)
  takeAddress(ctx, person)
  return { personId: person.id, isJoined: false }
}

/** Makes the address the person's own and has certificates issued that waited for it. */
export function takeAddress(ctx: Context, person: Pick<Person, 'id' | 'email' | 'emailConfirmedAt'>): void {
  // a mail has just been read there
  if (person.email !== null) forgetBounce(ctx.db, ctx.keys, person.email)
  if (person.emailConfirmedAt !== null) return
  ctx.db.update(people).set({ emailConfirmedAt: ctx.now }).where(eq(people.id, person.id)).run()
  welcome(ctx, person.id)
  enqueue(
    ctx.db,
    'credentials.issue-pending',
    { personId: person.id },
    { onceKey: `issue-pending:${person.id}`, now: ctx.now },
  )
}

/** To those who agreed to it; in the language they are written to. */
function welcome({ db, now }: Context, personId: string): void {
  const person = findPerson(db, personId)
  if (!person?.email || !hasLearningMail(db, personId)) return
  const template: AccountMail = 'welcome'
  queueMail(db, SEND_MAIL, { personId, toAddress: person.email, template, language: person.language }, now)
}

const get = (ctx: Context, id: string): Person | undefined =>
  ctx.db.select().from(people).where(eq(people.id, id)).get()

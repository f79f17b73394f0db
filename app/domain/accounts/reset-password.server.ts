// A forgotten password is replaced by whoever reads the account's mail: the link works once, every sign-in ends,
// and the address is proven by the same act.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { endSignInsOf } from '../../platform/auth'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { takeAddress } from './confirm-email.server'
import { findPerson, findPersonByEmail } from './queries.server'
import { findToken, isOpen, useToken, voidTokens } from './tokens.server'

/** Refuses a used, old or voided link (token-used-or-old). Returns whose password it was, with the address. */
export function resetPassword(
  ctx: Context,
  input: { token: string; passwordHash: string },
): { personId: string; email: string } {
  return inTransaction(ctx, (ctx) => {
    const row = findToken(ctx.db, 'recover', input.token)
    const person = row && findPerson(ctx.db, row.personId)
    if (!row || !person || !isOpen(row, person, ctx.now)) throw new Refusal('token-used-or-old')
    const owner = findPersonByEmail(ctx.db, row.email)
    if (owner && owner.id !== person.id) throw new Refusal('token-used-or-old')
    const chosen = { passwordHash: input.passwordHash, passwordByMailAt: ctx.now }
    ctx.db.update(people).set(chosen).where(eq(people.id, person.id)).run()
    useToken(ctx, row)
    voidTokens(ctx, person.id, 'recover')
    takeAddress(ctx, person)
    endSignInsOf(ctx.db, person.id)
    return { personId: person.id, email: row.email }
  })
}

// A signed-in person chooses another password. Every other sign-in ends, links to reset the old one are void, and a mail
// tells the owner.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { endSignInsOf } from '../../platform/auth'
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { queueMail } from '../../platform/queue-mails'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { type AccountMail, SEND_MAIL } from './mail-kinds'
import { findPerson } from './queries.server'
import { voidTokens } from './tokens.server'

interface NewPassword {
  passwordHash: string
  /** the sign-in that stays */
  keepToken: string
  language: Lang
  /** by a sign-in that was proved in two ways: it counts for itself from now on, however the one before was chosen */
  isOwn?: boolean
}

/** The door has checked the current password. */
export function changePassword(ctx: Context, input: NewPassword): void {
  inTransaction(ctx, (ctx) => {
    const person = findPerson(ctx.db, personOf(ctx).id)
    if (!person) throw new Refusal('not-found')
    const chosen = { passwordHash: input.passwordHash, ...(input.isOwn ? { passwordByMailAt: null } : {}) }
    ctx.db.update(people).set(chosen).where(eq(people.id, person.id)).run()
    voidTokens(ctx, person.id, 'recover')
    endSignInsOf(ctx.db, person.id, input.keepToken)
    const template: AccountMail = 'password-changed'
    if (person.email && person.emailConfirmedAt !== null) {
      queueMail(
        ctx.db,
        SEND_MAIL,
        { personId: person.id, toAddress: person.email, template, language: input.language },
        ctx.now,
      )
    }
  })
}

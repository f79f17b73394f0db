// Asks for the mail that proves an address. Asking again while one waits sends one; a confirmed address gets none.
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { queueMail } from '../../platform/queue-mails'
import type { Context } from '../context'
import { type AccountMail, SEND_MAIL } from './mail-kinds'
import { findPerson } from './queries.server'

export function requestConfirmation(ctx: Context, input: { personId: string; language: Lang }): void {
  inTransaction(ctx, (ctx) => {
    const person = findPerson(ctx.db, input.personId)
    if (!person?.email || person.emailConfirmedAt !== null) return
    const template: AccountMail = 'confirm'
    queueMail(
      ctx.db,
      SEND_MAIL,
      { personId: person.id, toAddress: person.email, template, language: input.language },
      ctx.now,
    )
  })
}

// Somebody forgot a password. The same row and the same job are written for every address, known or not:
// who has an account is looked up where the mail is sent, out of reach of whoever asked.
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { queueMail } from '../../platform/queue-mails'
import type { Context } from '../context'
import { emailKey } from './email'
import { type AccountMail, SEND_MAIL } from './mail-kinds'

export function requestRecovery(ctx: Context, input: { email: string; language: Lang }): void {
  inTransaction(ctx, (ctx) => {
    const template: AccountMail = 'recover'
    queueMail(ctx.db, SEND_MAIL, { toAddress: emailKey(input.email), template, language: input.language }, ctx.now)
  })
}

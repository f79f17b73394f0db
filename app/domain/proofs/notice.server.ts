// Whoever owns an account is told when something about its sign-in changed, at the address that was confirmed.
import { queueMail } from '../../platform/queue-mails'
import { findPerson } from '../accounts/queries.server'
import type { Context } from '../context'
import { type Notice, SEND_NOTICE } from './mail-kinds'

export function tell({ db, now }: Context, personId: string, notice: Notice): void {
  const person = findPerson(db, personId)
  if (!person?.email || person.emailConfirmedAt === null) return
  const mail = { personId, toAddress: person.email, template: 'security-notice', language: person.language }
  queueMail(db, SEND_NOTICE, mail, now, { notice })
}

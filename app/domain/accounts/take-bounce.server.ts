// A mail server reports that one of our mails could not be delivered: the mail has bounced, and nothing that nobody asked
// for is sent to that address until its reader confirms it again. Reports of other mails, and forged ones, change nothing.
import { inTransaction } from '../../platform/db'
import { readDeliveryReport } from '../../platform/dsn'
import { mailOfMessageId } from '../../platform/mailer-mark'
import { bounceMail, findMail, type MailRecord } from '../../platform/queue-bounces'
import type { Context } from '../context'
import { emailKey } from './email'
import { findPerson } from './queries.server'

/** 'noted' = of one of ours, and not the end of it: delayed, relayed. 'unknown' = no report, or of no mail of ours. */
export type Taken = 'bounced' | 'noted' | 'unknown'

const ON_ITS_WAY = new Set(['sent', 'queued', 'bounced'])

/** Takes a message as it came, headers and all. The same report twice is once. */
export function takeBounce(ctx: Context, message: Uint8Array): Taken {
  const report = readDeliveryReport(message)
  const id = report && mailOfMessageId(ctx.keys, report.messageId)
  if (!report || id === undefined) return 'unknown'
  return inTransaction(ctx, (ctx) => {
    const mail = findMail(ctx.db, id)
    if (!mail || !ON_ITS_WAY.has(mail.state)) return 'unknown'
    if (report.action !== 'failed' || !report.status.startsWith('5.')) return 'noted'
    if (mail.state === 'bounced') return 'bounced'
    bounceMail(ctx.db, ctx.keys, mail, { ...report, isKnownGood: isKnownGood(ctx, mail) }, ctx.now)
    return 'bounced'
  })
}

/** The address was confirmed after this mail left: the report is older than the proof. */
function isKnownGood({ db }: Context, { personId, toAddress, sentAt, createdAt }: MailRecord): boolean {
  const person = personId === null ? undefined : findPerson(db, personId)
  return person?.emailKey === emailKey(toAddress) && (person.emailConfirmedAt ?? 0) > (sentAt ?? createdAt)
}

// What an administrator of the demonstration has to look at: a mail that could not leave on the day its server was down.
import { SEND_MAIL } from '../../app/domain/accounts/mail-kinds'
import { findPersonByEmail } from '../../app/domain/accounts/queries.server'
import type { Context } from '../../app/domain/context'
import { inTransaction } from '../../app/platform/db'
import { NEWEST } from '../../app/platform/page-key'
import { claimJob, failJob, type Job, MAX_ATTEMPTS, returnJob } from '../../app/platform/queue'
import { listMails } from '../../app/platform/queue-lists'
import { queueMail, recordMailError } from '../../app/platform/queue-mails'

const TEMPLATE = 'password-changed'
const LOOKED_AT = 500

/** Once: tried again, it leaves, and does not fail anew. */
export function seedAdministration(machine: Context): void {
  inTransaction(machine, ({ db, now }) => {
    const person = findPersonByEmail(db, 'joao@museu.example')
    const known = listMails(db, undefined, NEWEST, LOOKED_AT).rows.some(({ template }) => template === TEMPLATE)
    if (!person?.email || known) return
    const mail = { personId: person.id, toAddress: person.email, template: TEMPLATE, language: person.language }
    queueMail(db, SEND_MAIL, mail, now)
    const mailId = listMails(db, 'queued', NEWEST, LOOKED_AT).rows.find(({ template }) => template === TEMPLATE)?.id
    const others: Job[] = []
    for (let job = claimJob(db, [SEND_MAIL], now); job; job = claimJob(db, [SEND_MAIL], now)) {
      if ((job.payload as { mail?: string }).mail !== mailId) others.push(job)
      else {
        const error = new Error('connect ECONNREFUSED 127.0.0.1:25')
        const last = { ...job, attempt: MAX_ATTEMPTS }
        recordMailError(db, last, mailId ?? '', error)
        failJob(db, last, error, now)
      }
    }
    for (const job of others) returnJob(db, job, now)
  })
}

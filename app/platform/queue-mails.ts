// The mails of the product: queued as a row in the transaction of the act that causes them, sent by a job that names the
// row. The text is kept only where no mail server is set, for the outbox page of a demonstration.
import { and, desc, eq } from 'drizzle-orm'
import { jobs, mails } from '../../db/schema/queue'
import { type Db, inTransaction } from './db'
import { newId, sha256 } from './ids'
import type { Mail } from './mailer'
import { messageIdOf } from './mailer-mark'
import { mailTrouble, refusalStatus } from './mailer-trouble'
import { enqueue, holdsClaim, type Job, type JobMachine, MAX_ATTEMPTS, NotNow } from './queue'
import { bounceMail, bouncedSince, withholdMail } from './queue-bounces'

export interface NewMail {
  /** undefined where it is not known yet, or must not be, whether anybody has the address */
  personId?: string
  toAddress: string
  template: string
  language: string
}
export interface QueuedMail extends NewMail {
  id: string
}

/**
 * Queues a mail with its job; `about` names records it is about, which the job is told too. While the same mail waits or
 * is on its way, it is not queued again.
 */
export function queueMail(db: Db, kind: string, mail: NewMail, now: number, about: Record<string, string> = {}): void {
  const id = newId()
  const subject = Object.values(about).map((part) => `:${part}`)
  const onceKey = `mail:${mail.template}:${mail.personId ?? sha256(mail.toAddress)}${subject.join('')}`
  const payload = { mail: id, ...about }
  const job = enqueue(db, kind, payload, { onceKey, now })
  const isNew = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.id, job), eq(jobs.payload, JSON.stringify(payload))))
    .get()
  if (!isNew) return
  db.insert(mails)
    .values({ ...mail, id, personId: mail.personId ?? null, state: 'queued', createdAt: now })
    .run()
}

/** A mail that has not been sent yet. */
export function findQueuedMail(db: Db, id: string): QueuedMail | undefined {
  const row = db
    .select()
    .from(mails)
    .where(and(eq(mails.id, id), eq(mails.state, 'queued')))
    .get()
  return row && { ...row, personId: row.personId ?? undefined }
}

/** A mail that was written just now. */
export interface QueuedLetter extends Mail {
  /** of somebody's account, who asked for it or must know: sent also where earlier mails came back */
  isOwed?: boolean
}
/** 'bounced' = the server refuses the address for good; 'withheld' = it did before, and nobody asked for this one. */
export type Became = 'sent' | 'outbox' | 'bounced' | 'withheld'

/**
 * Sends a queued mail, and notes what became of it, in one transaction with `also` where it left. Throws, for another try,
 * where it did not leave: NotNow while nobody answers, and no try is counted.
 */
export async function sendQueued(
  { db, mailer, keys, config }: Pick<JobMachine, 'db' | 'mailer' | 'keys' | 'config'>,
  job: Pick<Job, 'id' | 'claim' | 'attempt'>,
  id: string,
  { isOwed, ...letter }: QueuedLetter,
  also?: () => void,
): Promise<Became> {
  if (!isOwed && bouncedSince(db, keys, letter.to) !== undefined) {
    withholdMail(db, id)
    return 'withheld'
  }
  const sent = await mailer.sendMail({ ...letter, messageId: messageIdOf(keys, id, config.ORIGIN) }).then(
    (state) => ({ state }),
    (error: unknown) => ({ error }),
  )
  if ('error' in sent) return refused({ db, keys }, job, { id, toAddress: letter.to }, sent.error)
  const { to: toAddress, subject, text: body } = letter
  inTransaction({ db }, () => {
    recordMail(db, job, { id, toAddress, subject, body, state: sent.state }, Date.now())
    also?.()
  })
  return sent.state
}

function refused(
  { db, keys }: Pick<JobMachine, 'db' | 'keys'>,
  job: Pick<Job, 'id' | 'claim' | 'attempt'>,
  mail: { id: string; toAddress: string },
  error: unknown,
): 'bounced' {
  const trouble = mailTrouble(error)
  if (trouble !== 'refused') {
    recordMailError(db, job, mail.id, error)
    throw trouble === 'later' ? new NotNow(error) : error
  }
  const said = { status: refusalStatus(error), words: error instanceof Error ? error.message : '' }
  inTransaction({ db }, () => {
    if (holdsClaim(db, job)) bounceMail(db, keys, mail, said, Date.now())
  })
  return 'bounced'
}

/** Records that a mail left, or was kept for the outbox with its text. No claim, no record. */
export function recordMail(
  db: Db,
  job: Pick<Job, 'id' | 'claim'>,
  mail: { id: string; toAddress: string; subject: string; body: string; state: 'sent' | 'outbox' },
  now: number,
): void {
  if (!holdsClaim(db, job)) return
  const { id, toAddress, subject, state } = mail
  db.update(mails)
    .set({ state, toAddress, subject, body: state === 'outbox' ? mail.body : null, sentAt: now, lastError: null })
    // a report of non-delivery may be quicker than this
    .where(and(eq(mails.id, id), eq(mails.state, 'queued')))
    .run()
}

/** Notes why a mail did not leave; after the last try it has failed. */
export function recordMailError(db: Db, job: Pick<Job, 'attempt'>, id: string, error: unknown): void {
  const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 300)
  db.update(mails)
    .set({ lastError, ...(job.attempt >= MAX_ATTEMPTS ? { state: 'failed' } : {}) })
    .where(and(eq(mails.id, id), eq(mails.state, 'queued')))
    .run()
}

/** Forgets a mail that has nobody to go to. */
export function dropMail(db: Db, id: string): void {
  db.delete(mails).where(eq(mails.id, id)).run()
}

export interface OutboxMail {
  id: string
  toAddress: string
  language: string
  subject: string
  body: string
  /** ms UTC */
  sentAt: number
}

/** The newest mails that were kept because there is no mail server; at most `limit`. */
export function listOutbox(db: Db, limit = 50): OutboxMail[] {
  const rows = db
    .select()
    .from(mails)
    .where(eq(mails.state, 'outbox'))
    .orderBy(desc(mails.sentAt), desc(mails.id))
    .limit(limit)
    .all()
  return rows.map((row) => ({
    ...row,
    subject: row.subject ?? '',
    body: row.body ?? '',
    sentAt: row.sentAt ?? row.createdAt,
  }))
}

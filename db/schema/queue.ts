// The job queue and the mail it sends. A job carries record ids, never secrets.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const jobs = sqliteTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(), // '<noun>.<verb>'
    payload: text('payload').notNull(), // JSON
    onceKey: text('once_key'), // at most one waiting or running job carries it
    state: text('state').notNull(),
    runAt: integer('run_at').notNull(),
    attempts: integer('attempts').notNull(),
    claim: text('claim'), // token of the worker that holds it; the recording verb checks it
    claimedUntil: integer('claimed_until'),
    lastError: text('last_error'),
    createdAt: integer('created_at').notNull(),
    finishedAt: integer('finished_at'),
    percent: integer('percent'), // of long jobs: how far it is
    cancelAskedAt: integer('cancel_asked_at'), // it stops at the next look, and is not tried again
  },
  (t) => [
    index('jobs_due').on(t.state, t.runAt),
    index('jobs_listed').on(t.state, t.createdAt, t.id),
    uniqueIndex('jobs_once')
      .on(t.onceKey)
      .where(sql`state in ('waiting','running')`),
    check('jobs_state', sql`${t.state} in ('waiting','running','done','failed')`),
  ],
)

/** Mail as it was sent: the outbox of a demonstration, and the proof that something went out. */
export const mails = sqliteTable(
  'mails',
  {
    id: text('id').primaryKey(),
    personId: text('person_id'),
    toAddress: text('to_address').notNull(),
    template: text('template').notNull(),
    language: text('language').notNull(),
    subject: text('subject'),
    body: text('body'), // kept only where there is no SMTP: a demonstration's outbox
    state: text('state').notNull(), // queued, sent, failed, bounced, outbox, cancelled
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
    lastError: text('last_error'),
  },
  (t) => [
    index('mails_state').on(t.state, t.sentAt),
    index('mails_listed').on(t.createdAt, t.id),
    index('mails_listed_state').on(t.state, t.createdAt, t.id),
    index('mails_person').on(t.personId, t.createdAt),
  ],
)

/** Addresses that a mail server said it cannot deliver to. Only a digest under a key of the machine is kept. */
export const bouncedAddresses = sqliteTable('bounced_addresses', {
  address: text('address').primaryKey(),
  mailId: text('mail_id').notNull(), // the mail that came back
  bouncedAt: integer('bounced_at').notNull(),
})

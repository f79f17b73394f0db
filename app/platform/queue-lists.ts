// The queue and its mail as whoever looks after the machine reads them: page by page, newest first.
import { and, asc, count, desc, eq, lte, sql } from 'drizzle-orm'
import { jobs, mails } from '../../db/schema/queue'
import type { Db } from './db'
import { type PageKey, pageOf } from './page-key'

export const JOBS_A_PAGE = 50
export const MAILS_A_PAGE = 30

export const JOB_STATES = ['failed', 'waiting', 'running', 'done'] as const
export type JobState = (typeof JOB_STATES)[number]
export const MAIL_STATES = ['queued', 'sent', 'failed', 'bounced', 'outbox', 'cancelled'] as const
export type MailState = (typeof MAIL_STATES)[number]

const SHOWN = {
  id: jobs.id,
  kind: jobs.kind,
  attempts: jobs.attempts,
  runAt: jobs.runAt,
  createdAt: jobs.createdAt,
  finishedAt: jobs.finishedAt,
  lastError: jobs.lastError,
  percent: jobs.percent,
  cancelAskedAt: jobs.cancelAskedAt,
}

/** Jobs of one state; what they are told stays where it is. */
export function listJobs(db: Db, state: JobState, before: PageKey, limit = JOBS_A_PAGE) {
  const rows = db
    .select(SHOWN)
    .from(jobs)
    .where(and(eq(jobs.state, state), olderThan(jobs.createdAt, jobs.id, before)))
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(limit + 1)
    .all()
  return pageOf(rows, limit, ({ createdAt: at, id }) => ({ at, id }))
}

/** How many jobs failed, by kind, the most first. */
export function failedKinds(db: Db): { kind: string; count: number }[] {
  return db
    .select({ kind: jobs.kind, count: count() })
    .from(jobs)
    .where(eq(jobs.state, 'failed'))
    .groupBy(jobs.kind)
    .orderBy(desc(count()), jobs.kind)
    .all()
}

/** Since when the job that waits longest could have begun, ms UTC; undefined = none is due. */
export function oldestDue(db: Db, now: number): number | undefined {
  const due = and(eq(jobs.state, 'waiting'), lte(jobs.runAt, now))
  return db.select({ at: jobs.runAt }).from(jobs).where(due).orderBy(asc(jobs.runAt)).limit(1).get()?.at
}

/** Mails of one state, or of all. */
export function listMails(db: Db, state: MailState | undefined, before: PageKey, limit = MAILS_A_PAGE) {
  const rows = db
    .select()
    .from(mails)
    .where(and(state && eq(mails.state, state), olderThan(mails.createdAt, mails.id, before)))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(limit + 1)
    .all()
  return pageOf(rows, limit, ({ createdAt: at, id }) => ({ at, id }))
}

type Listed = typeof jobs | typeof mails
const olderThan = (at: Listed['createdAt'], id: Listed['id'], key: PageKey) =>
  sql`(${at}, ${id}) < (${key.at}, ${key.id})`

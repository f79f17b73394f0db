// What a person does to the queue by hand: a job that failed is tried anew, one that is not wanted ends. A mail goes the
// way of the job that sends it.
import { and, asc, eq, inArray } from 'drizzle-orm'
import { jobs, mails } from '../../db/schema/queue'
import type { Db } from './db'
import { cancelJob, findOpenJob } from './queue'

export interface FoundJob {
  id: string
  kind: string
  state: string
}

export function findJob(db: Db, id: string): FoundJob | undefined {
  const { kind, state } = jobs
  return db.select({ id: jobs.id, kind, state }).from(jobs).where(eq(jobs.id, id)).get()
}

/** The failed jobs of a kind, oldest first. */
export function listFailed(db: Db, kind: string, most: number): string[] {
  const failed = and(eq(jobs.state, 'failed'), eq(jobs.kind, kind))
  const rows = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(failed)
    .orderBy(asc(jobs.createdAt), asc(jobs.id))
    .limit(most)
  return rows.all().map(({ id }) => id)
}

/** Puts a failed job back, with all its tries; false where the same work waits or runs already, or it did not fail. */
export function reopenJob(db: Db, id: string, now: number): boolean {
  const job = db.select().from(jobs).where(eq(jobs.id, id)).get()
  if (job?.state !== 'failed') return false
  if (job.onceKey !== null && findOpenJob(db, job.onceKey) !== undefined) return false
  const anew = { state: 'waiting', runAt: now, attempts: 0, finishedAt: null, percent: null, cancelAskedAt: null }
  db.update(jobs).set(anew).where(eq(jobs.id, id)).run()
  const mail = mailOf(job.payload)
  const given = and(eq(mails.id, mail), eq(mails.state, 'failed'))
  if (mail) db.update(mails).set({ state: 'queued' }).where(given).run()
  return true
}

/** Ends a job that waits or runs, and the mail it would have sent. */
export function dropJob(db: Db, id: string, now: number): void {
  const job = db.select({ payload: jobs.payload }).from(jobs).where(eq(jobs.id, id)).get()
  cancelJob(db, id, now)
  const mail = mailOf(job?.payload ?? '{}')
  const waits = and(eq(mails.id, mail), inArray(mails.state, ['queued']))
  if (mail) db.update(mails).set({ state: 'cancelled' }).where(waits).run()
}

const mailOf = (payload: string): string => {
  const { mail } = JSON.parse(payload) as { mail?: unknown }
  return typeof mail === 'string' ? mail : ''
}

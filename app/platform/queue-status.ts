// How the queue and its mail are doing: counts by state and what failed last, for whoever looks after the machine.
import { count, desc, isNotNull } from 'drizzle-orm'
import { jobs, mails } from '../../db/schema/queue'
import type { Db } from './db'

export interface QueueStatus {
  jobs: { state: string; count: number }[]
  mails: { state: string; count: number }[]
  /** jobs that failed at least once and still say why, newest first */
  failures: { id: string; kind: string; state: string; attempts: number; lastError: string; createdAt: number }[]
}

const FAILURES_SHOWN = 20

export function queueStatus(db: Db): QueueStatus {
  return {
    jobs: db.select({ state: jobs.state, count: count() }).from(jobs).groupBy(jobs.state).all(),
    mails: db.select({ state: mails.state, count: count() }).from(mails).groupBy(mails.state).all(),
    failures: db
      .select({
        id: jobs.id,
        kind: jobs.kind,
        state: jobs.state,
        attempts: jobs.attempts,
        lastError: jobs.lastError,
        createdAt: jobs.createdAt,
      })
      .from(jobs)
      .where(isNotNull(jobs.lastError))
      .orderBy(desc(jobs.createdAt))
      .limit(FAILURES_SHOWN)
      .all()
      .map((job) => ({ ...job, lastError: job.lastError ?? '' })),
  }
}

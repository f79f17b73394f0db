// Work that failed is tried anew, one job or all of a kind. A job that is waiting already is left as it is.
import { inTransaction } from '../../platform/db'
import { findJob, listFailed, reopenJob } from '../../platform/queue-care'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { mayRunMachine } from './policy'

/** How many jobs of a kind one press puts back: a write must not hold others up. */
export const RETRIED_AT_ONCE = 500

/** Refusals: not-allowed, not-found, job-open-again (the same work waits or runs under another job). */
export function retryJob(ctx: Context, jobId: string): void {
  inTransaction(ctx, (ctx) => {
    if (!mayRunMachine(ctx.actor)) throw new Refusal('not-allowed')
    const job = findJob(ctx.db, jobId)
    if (!job) throw new Refusal('not-found')
    if (job.state !== 'failed') return
    if (!reopenJob(ctx.db, jobId, ctx.now)) throw new Refusal('job-open-again')
    record(ctx, 'operations.retry-job', jobId, { kind: job.kind })
  })
}

/** How many were put back; those whose work waits or runs under another job stay. Refusal: not-allowed. */
export function retryKind(ctx: Context, kind: string): number {
  return inTransaction(ctx, (ctx) => {
    if (!mayRunMachine(ctx.actor)) throw new Refusal('not-allowed')
    const failed = listFailed(ctx.db, kind, RETRIED_AT_ONCE)
    const reopened = failed.filter((id) => reopenJob(ctx.db, id, ctx.now)).length
    if (reopened > 0) record(ctx, 'operations.retry-kind', kind, { jobs: reopened })
    return reopened
  })
}

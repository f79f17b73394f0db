// Work that is not wanted any more ends: at once where it waits, at its worker's next look where it runs.
import { inTransaction } from '../../platform/db'
import { dropJob, findJob } from '../../platform/queue-care'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { mayRunMachine } from './policy'

/** Cancelling what ended is nothing. Refusals: not-allowed, not-found. */
export function cancelWork(ctx: Context, jobId: string): void {
  inTransaction(ctx, (ctx) => {
    if (!mayRunMachine(ctx.actor)) throw new Refusal('not-allowed')
    const job = findJob(ctx.db, jobId)
    if (!job) throw new Refusal('not-found')
    if (job.state !== 'waiting' && job.state !== 'running') return
    dropJob(ctx.db, jobId, ctx.now)
    record(ctx, 'operations.cancel-job', jobId, { kind: job.kind })
  })
}

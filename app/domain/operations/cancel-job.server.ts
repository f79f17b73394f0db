// Work that is not wanted any more ends: at once where it waits, at its worker's next look where it runs. What it was for
// says so: a mail, a making, an order of captions.
import { inTransaction } from '../../platform/db'
import { dropJob, findJob } from '../../platform/queue-care'
import { record } from '../audit/record.server'
import { endCaptionsOfJob } from '../authoring/end-captions-of-job.server'
import type { Context } from '../context'
import { endMakingOfJob } from '../media/end-making-of-job.server'
import { Refusal } from '../refusal'
import { isCancellable } from './cancellable'
import { mayRunMachine } from './policy'

/** Cancelling what ended is nothing. Refusals: not-allowed, not-found, job-needed (somebody waits for its outcome). */
export function cancelWork(ctx: Context, jobId: string): void {
  inTransaction(ctx, (ctx) => {
    if (!mayRunMachine(ctx.actor)) throw new Refusal('not-allowed')
    const job = findJob(ctx.db, jobId)
    if (!job) throw new Refusal('not-found')
    if (job.state !== 'waiting' && job.state !== 'running') return
    if (!isCancellable(job.kind)) throw new Refusal('job-needed')
    dropJob(ctx.db, jobId, ctx.now)
    endMakingOfJob(ctx, jobId)
    endCaptionsOfJob(ctx, jobId)
    record(ctx, 'operations.cancel-job', jobId, { kind: job.kind })
  })
}

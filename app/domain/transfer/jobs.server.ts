// The queue's part: a course that somebody sent is looked at and taken in. Safe to repeat at any point.
import type { JobHandler, JobMachine } from '../../platform/queue'
import { unharmed } from '../../platform/queue-runner'
import type { Storage } from '../../platform/storage'
import { workerContext } from '../context'
import { orLater, reasonOf } from '../media/job-troubles.server'
import { Refusal } from '../refusal'
import { removeArrival } from './arrival.server'
import { importRow } from './import-queries.server'
import { type Looked, lookAtImport } from './run-import.server'
import { askAbout, recordStored, refuseImport, settleImport } from './settle-import.server'

const MEGABYTE = 1024 * 1024

export const transferJobs = ({ storage }: { storage: Storage }): Record<string, JobHandler> => ({
  /** Reads a course that arrived; what it becomes is recorded in one go. */
  'transfer.import': async (job, machine, signal) => {
    const { importId: id } = job.payload as { importId: string }
    const { db, config } = machine
    const row = importRow(db, id)
    if (!row || row.doneAt !== null || row.refusedAt !== null || row.discardedAt !== null)
      return removeArrival(config.workDir, id)
    const report = (percent: number): void =>
      void unharmed(() => recordStored(workerContext(machine), job, id, percent))
    const tools = { db, storage, workDir: config.workDir, limits: limitsOf(machine), report }
    try {
      const looked = await orLater(
        () => undefined,
        signal,
        () => lookAtImport(row, tools),
      )
      settle(machine, job, id, looked)
      if ('asks' in looked) return
    } catch (error) {
      if (reasonOf(error, job) === undefined || signal?.aborted) throw error
      refuseImport(workerContext(machine), job, id, { kind: 'refusal', code: 'import-failed', params: {} })
    }
    await removeArrival(config.workDir, id)
  },
})

function settle(machine: JobMachine, job: Parameters<JobHandler>[0], id: string, looked: Looked): void {
  const ctx = workerContext(machine)
  if ('asks' in looked) return askAbout(ctx, job, id, looked.asks)
  if ('refused' in looked) return refuseImport(ctx, job, id, looked.refused)
  try {
    settleImport(ctx, job, id, looked.taken)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refuseImport(ctx, job, id, { kind: 'refusal', code: error.code, params: error.params })
  }
}

const limitsOf = ({ config }: JobMachine) => ({
  largestBytes: config.UPLOAD_MAX_MB * MEGABYTE,
  quotaBytes: config.UPLOAD_QUOTA_MB * MEGABYTE,
})

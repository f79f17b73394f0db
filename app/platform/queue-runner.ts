// The loop of a worker: claim, run, record; one job at a time, until the signal asks it to end.
import { log } from './log'
import { claimJob, failJob, finishJob, type Job, type JobHandler, type JobMachine, LEASE_MS, renewClaim } from './queue'

const IDLE_MS = 250

/** Runs jobs until the signal aborts; the job in hand is finished first. Resolves when nothing runs any more. */
export async function runWorker(run: {
  machine: JobMachine
  handlers: Record<string, JobHandler>
  signal: AbortSignal
  idleMs?: number
}): Promise<void> {
  const kinds = Object.keys(run.handlers)
  while (!run.signal.aborted) {
    const job = kinds.length > 0 ? claimJob(run.machine.db, kinds) : undefined
    if (job) await runJob(job, run.handlers, run.machine)
    else await pause(run.idleMs ?? IDLE_MS, run.signal)
  }
}

/** Runs one claimed job and records how it ended. */
export async function runJob(job: Job, handlers: Record<string, JobHandler>, machine: JobMachine): Promise<void> {
  const renewal = setInterval(() => renewClaim(machine.db, job), LEASE_MS / 3)
  try {
    const handler = handlers[job.kind]
    if (!handler) throw new Error(`no handler for ${job.kind}`)
    await handler(job, machine)
    finishJob(machine.db, job)
  } catch (error) {
    failJob(machine.db, job, error)
    log.warn(
      { job: job.id, kind: job.kind, attempt: job.attempt, reason: error instanceof Error ? error.name : 'unknown' },
      'job failed',
    )
  } finally {
    clearInterval(renewal)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}

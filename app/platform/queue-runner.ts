// The loop of a worker: claim, run, record; one job at a time, until the signal asks it to end.
import { log } from './log'
import {
  claimJob,
  failJob,
  finishJob,
  isCancelAsked,
  type Job,
  type JobHandler,
  type JobMachine,
  LEASE_MS,
  NotNow,
  postponeJob,
  renewClaim,
  returnJob,
} from './queue'

const IDLE_MS = 250
const CANCEL_LOOK_MS = 1_000
/** How much longer than an idle worker one waits that could not write. */
const TROUBLE_TIMES = 20

/**
 * Runs jobs until the signal aborts; the job in hand is finished first, or, where jobs take minutes (`isLong`), stopped
 * and given back. Resolves when nothing runs any more.
 */
export async function runWorker(run: {
  machine: JobMachine
  handlers: Record<string, JobHandler>
  signal: AbortSignal
  idleMs?: number
  isLong?: boolean
}): Promise<void> {
  const kinds = Object.keys(run.handlers)
  while (!run.signal.aborted) {
    let job: Job | undefined
    const isWell = unharmed(() => {
      job = kinds.length > 0 ? claimJob(run.machine.db, kinds) : undefined
    })
    if (job) await runJob(job, run.handlers, run.machine, run.isLong ? run.signal : undefined)
    else await pause((run.idleMs ?? IDLE_MS) * (isWell ? 1 : TROUBLE_TIMES), run.signal)
  }
}

/**
 * Does what a worker does beside its jobs; false where it failed. A disk that is full, or another's long transaction, is
 * over some time: a worker that ended for it would drop what it has half-way and begin all again.
 */
export function unharmed(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    log.warn({ reason: (error as { code?: string }).code ?? String(error) }, 'the queue could not be written')
    return false
  }
}

/** Runs one claimed job and records how it ended. Where `end` aborts, the job is stopped and given back. */
export async function runJob(
  job: Job,
  handlers: Record<string, JobHandler>,
  machine: JobMachine,
  end?: AbortSignal,
): Promise<void> {
  const renewal = setInterval(() => unharmed(() => renewClaim(machine.db, job)), LEASE_MS / 3)
  const cancelled = new AbortController()
  const look = setInterval(() => unharmed(() => isCancelAsked(machine.db, job) && cancelled.abort()), CANCEL_LOOK_MS)
  const signal = end ? AbortSignal.any([cancelled.signal, end]) : cancelled.signal
  try {
    const handler = handlers[job.kind]
    if (!handler) throw new Error(`no handler for ${job.kind}`)
    // its worker may have died before it looked
    if (!isCancelAsked(machine.db, job)) await handler(job, machine, signal)
    finishJob(machine.db, job)
  } catch (error) {
    // Where even this cannot be written, the claim ends by itself and another try begins.
    unharmed(() => recordEnd(machine, job, error, end?.aborted === true))
    log.warn(
      { job: job.id, kind: job.kind, attempt: job.attempt, reason: error instanceof Error ? error.name : 'unknown' },
      'job failed',
    )
  } finally {
    clearInterval(renewal)
    clearInterval(look)
  }
}

function recordEnd({ db }: JobMachine, job: Job, error: unknown, isEnding: boolean): void {
  if (isCancelAsked(db, job)) finishJob(db, job)
  else if (isEnding) returnJob(db, job)
  else if (error instanceof NotNow) postponeJob(db, job, error)
  else failJob(db, job, error)
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

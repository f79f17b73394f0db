// The queue's part: a file that arrived becomes an asset, an asset gets its versions. Safe to repeat at any point.
import { eq } from 'drizzle-orm'
import { uploads } from '../../../db/schema/media'
import { FfmpegFailure } from '../../platform/ffmpeg-run'
import { type Job, type JobHandler, type JobMachine, MAX_ATTEMPTS } from '../../platform/queue'
import { NotStored } from '../../platform/storage'
import { removeUpload, uploadFile } from '../../platform/tus'
import { workerContext } from '../context'
import { EditOf } from './edits'
import { makePages, makeVersions, type MediaTools } from './make-versions.server'
import type { Reason } from './reasons'
import { receiveCopy, receiveFile } from './receive-file.server'
import type { MakingStep } from './library'
import { recordAsItCame, recordFailed, recordProgress, recordReady } from './record-making.server'
import { settleUpload, type UploadOutcome } from './settle-upload.server'

/** After so many tries that ended badly for no known reason, the instructor is told rather than left waiting. */
const TRIES = 3

/** What takes seconds: nobody who sent a file, or wants to see their slides, waits for another's film. */
export const receiveJobs = (tools: MediaTools): Record<string, JobHandler> => ({
  /** Judges what arrived, and stores it or says why not. */
  'media.receive': (job, machine) =>
    receive(job, machine, (upload) => fileAsItCame(tools, uploadFile(machine.config.uploadsDir, upload.id), job)),

  /** Draws the pages of a document. */
  'media.pages': (job, machine, signal) => make(makePages, tools, job, machine, signal),
})

/** What ffmpeg takes minutes for. */
export const mediaJobs = (tools: MediaTools): Record<string, JobHandler> => ({
  /** Makes what was asked for of stored recordings, and stores it or says why not. */
  'media.copy': (job, machine, signal) =>
    receive(job, machine, ({ making }) => copyOf(tools, making ?? '', job, signal)),

  /** Makes the versions of a recording. */
  'media.make': (job, machine, signal) => make(makeVersions, tools, job, machine, signal),
})

async function make(
  how: typeof makeVersions,
  tools: MediaTools,
  job: Job,
  machine: JobMachine,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { assetHash } = job.payload as { assetHash: string }
  const { ffmpeg } = tools
  if (!ffmpeg) return recordAsItCame(workerContext(machine), job, assetHash, 'no-ffmpeg' satisfies Reason)
  // one that takes its worker down with it says nothing by itself
  if (job.attempt > TRIES) return recordFailed(workerContext(machine), job, assetHash, 'unexpected' satisfies Reason)
  try {
    const report = sparing((step: MakingStep, percent) =>
      recordProgress(workerContext(machine), job, { assetHash, step, percent }),
    )
    report('judging', 0)
    const result = await how({ ...tools, ffmpeg }, { hash: assetHash, report, signal })
    if ('reason' in result) recordFailed(workerContext(machine), job, assetHash, result.reason)
    else recordReady(workerContext(machine), job, assetHash, result.made)
  } catch (error) {
    const reason = reasonOf(error, job)
    if (reason === undefined || signal?.aborted) throw error
    recordFailed(workerContext(machine), job, assetHash, reason)
  }
}

async function receive(
  job: Job,
  machine: JobMachine,
  outcomeOf: (upload: typeof uploads.$inferSelect) => Promise<UploadOutcome>,
): Promise<void> {
  const { uploadId } = job.payload as { uploadId: string }
  const { db, config } = machine
  const upload = db.select().from(uploads).where(eq(uploads.id, uploadId)).get()
  const isOpen = upload && upload.discardedAt === null && upload.storedAt === null && upload.refusedAt === null
  if (isOpen) settleUpload(workerContext(machine), job, uploadId, await outcomeOf(upload))
  await removeUpload(config.uploadsDir, uploadId)
}

/** A file that arrived: its owner has sent all of it, so a store that fails is tried to the last. */
async function fileAsItCame({ storage }: MediaTools, file: string, job: Job): Promise<UploadOutcome> {
  try {
    return await receiveFile(storage, file)
  } catch (error) {
    const reason = job.attempt < MAX_ATTEMPTS ? undefined : reasonOf(error, job)
    if (reason === undefined) throw error
    return { reason }
  }
}

/** A copy as it was asked for; what keeps failing is told to the one who asked. */
async function copyOf(
  tools: MediaTools,
  making: string,
  job: Job,
  signal: AbortSignal | undefined,
): Promise<UploadOutcome> {
  const { ffmpeg } = tools
  if (!ffmpeg) return { reason: 'no-ffmpeg' }
  try {
    return await receiveCopy({ ...tools, ffmpeg }, EditOf.parse(JSON.parse(making)), signal)
  } catch (error) {
    const reason = reasonOf(error, job)
    if (reason === undefined || signal?.aborted) throw error
    return { reason }
  }
}

/** What the instructor is told; undefined = another try may help. */
function reasonOf(error: unknown, job: Job): Reason | undefined {
  if (error instanceof NotStored) return 'gone'
  const failure = error instanceof FfmpegFailure ? error.reason : undefined
  if (failure === 'too-slow') return 'too-slow'
  if (failure === 'out-of-memory' || failure === 'output-too-large') return 'too-heavy'
  if (job.attempt < TRIES) return undefined
  return failure === 'disk-full' || (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'disk-full' : 'unexpected'
}

/** Every whole per cent once: each is a write, and others write too. */
function sparing(report: (step: MakingStep, percent: number) => void): typeof report {
  let last = ''
  return (step, percent) => {
    const now = `${step} ${percent}`
    if (now === last) return
    last = now
    report(step, percent)
  }
}

// The queue's part: a file that arrived becomes an asset, an asset gets its versions. Safe to repeat at any point.
import { eq } from 'drizzle-orm'
import { uploads } from '../../../db/schema/media'
import { type Job, type JobHandler, type JobMachine, MAX_ATTEMPTS, NotNow } from '../../platform/queue'
import { unharmed } from '../../platform/queue-runner'
import { playsAsItCame } from '../../platform/probe-recording'
import { UnknownMedia } from '../../platform/probe-refusal'
import { NotStored, StoreAway } from '../../platform/storage'
import { removeUpload, uploadFile } from '../../platform/tus'
import { workerContext } from '../context'
import { EditOf } from './edits'
import { orLater, reasonOf, TRIES } from './job-troubles.server'
import { makeCover } from './make-cover.server'
import { makePages, makeVersions, type MediaTools } from './make-versions.server'
import type { Reason, Trouble } from './reasons'
import { receiveCopy, receiveFile } from './receive-file.server'
import type { MakingStep } from './library'
import { recordAsItCame, recordFailed, recordProgress, recordReady, recordWaiting } from './record-making.server'
import { recordUploadWaits, settleUpload, type UploadOutcome } from './settle-upload.server'

/** What takes seconds: nobody who sent a file, or wants to see their slides, waits for another's film. */
export const arrivalJobs = (tools: MediaTools): Record<string, JobHandler> => ({
  /** Judges what arrived, and stores it or says why not. */
  'media.receive': receive((upload, job, machine) =>
    fileAsItCame(tools, uploadFile(machine.config.uploadsDir, upload.id), job),
  ),

  /** Draws the pages of a document. */
  'media.pages': make(makePages, tools, noPictures),

  /** Makes the sizes of a course's picture. */
  'media.cover': make(makeCover, tools, noPictures),
})

/** What takes minutes or hours of the machine, one at a time. */
export const makingJobs = (tools: MediaTools): Record<string, JobHandler> => ({
  /** Makes what was asked for of stored recordings, and stores it or says why not. */
  'media.copy': receive(({ making }, job, _, signal) => copyOf(tools, making ?? '', job, signal)),

  /** Makes the versions of a recording. */
  'media.make': make(makeVersions, tools, asItCame),
})

function make(how: typeof makeVersions, tools: MediaTools, without: typeof asItCame): JobHandler {
  return async (job, machine, signal) => {
    const { assetHash } = job.payload as { assetHash: string }
    const { ffmpeg } = tools
    if (!ffmpeg) return without(tools, assetHash, job, machine)
    // one that takes its worker down with it says nothing by itself
    if (job.attempt > TRIES) return recordFailed(workerContext(machine), job, assetHash, 'unexpected' satisfies Reason)
    try {
      // how far it is, is told again soon: no reason to break off, and nobody catches what a listener throws
      const report = sparing((step: MakingStep, percent) =>
        unharmed(() => recordProgress(workerContext(machine), job, { assetHash, step, percent })),
      )
      report('judging', 0)
      const waits = (trouble: Trouble): void => recordWaiting(workerContext(machine), job, assetHash, trouble)
      const result = await orLater(waits, signal, () => how({ ...tools, ffmpeg }, { hash: assetHash, report, signal }))
      if ('reason' in result) recordFailed(workerContext(machine), job, assetHash, result.reason)
      else recordReady(workerContext(machine), job, assetHash, result.made)
    } catch (error) {
      const reason = reasonOf(error, job)
      if (reason === undefined || signal?.aborted) throw error
      recordFailed(workerContext(machine), job, assetHash, reason)
    }
  }
}

type Upload = typeof uploads.$inferSelect

function receive(outcomeOf: (upload: Upload, ...asked: Parameters<JobHandler>) => Promise<UploadOutcome>): JobHandler {
  return async (job, machine, signal) => {
    const { uploadId } = job.payload as { uploadId: string }
    const { db, config } = machine
    const upload = db.select().from(uploads).where(eq(uploads.id, uploadId)).get()
    if (!upload || upload.discardedAt !== null) return removeUpload(config.uploadsDir, uploadId)
    if (upload.storedAt === null && upload.refusedAt === null) {
      const waits = (trouble: Trouble): void => recordUploadWaits(workerContext(machine), job, uploadId, trouble)
      const outcome = await orLater(waits, signal, () => outcomeOf(upload, job, machine, signal))
      settleUpload(workerContext(machine), job, uploadId, outcome)
    }
    await removeUpload(config.uploadsDir, uploadId)
  }
}

/** Nothing can be made here: what browsers play is shown as it came, of the rest its owner is told. */
async function asItCame({ storage }: MediaTools, assetHash: string, job: Job, machine: JobMachine): Promise<void> {
  const plays = await storage.withFile(assetHash, playsAsItCame).catch((error: unknown) => {
    if (error instanceof NotStored || error instanceof UnknownMedia) return false
    throw error instanceof StoreAway ? new NotNow(error) : error
  })
  if (plays) recordAsItCame(workerContext(machine), job, assetHash, 'no-ffmpeg' satisfies Reason)
  else recordFailed(workerContext(machine), job, assetHash, 'unsupported' satisfies Reason)
}

/** A document or a picture is shown as it came anyhow: only what is made of it cannot be made here. */
async function noPictures(_: MediaTools, assetHash: string, job: Job, machine: JobMachine): Promise<void> {
  recordFailed(workerContext(machine), job, assetHash, 'no-ffmpeg' satisfies Reason)
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

/** Every whole per cent once: each is a write, and others write too. */
function sparing(report: (step: MakingStep, percent: number) => unknown): (step: MakingStep, percent: number) => void {
  let last = ''
  return (step, percent) => {
    const now = `${step} ${percent}`
    if (now === last) return
    last = now
    report(step, percent)
  }
}

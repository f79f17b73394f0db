// The queue's part: a file that arrived becomes an asset, an asset gets its versions. Safe to repeat at any point.
import { eq } from 'drizzle-orm'
import { uploads } from '../../../db/schema/media'
import { FfmpegFailure } from '../../platform/ffmpeg-run'
import { isNoRoom } from '../../platform/no-room'
import { type Job, type JobHandler, type JobMachine, MAX_ATTEMPTS, NotNow } from '../../platform/queue'
import { unharmed } from '../../platform/queue-runner'
import { playsAsItCame } from '../../platform/probe-recording'
import { UnknownMedia } from '../../platform/probe-refusal'
import { NotStored, StoreAway } from '../../platform/storage'
import { removeUpload, uploadFile } from '../../platform/tus'
import type { Context } from '../context'
import { EditOf } from './edits'
import { makeVersions, type MediaTools } from './make-versions.server'
import type { Reason, Trouble } from './reasons'
import { receiveCopy, receiveFile } from './receive-file.server'
import type { MakingStep } from './library'
import { recordAsItCame, recordFailed, recordProgress, recordReady, recordWaiting } from './record-making.server'
import { recordUploadWaits, settleUpload, type UploadOutcome } from './settle-upload.server'

/** After so many tries that ended badly for no known reason, the instructor is told rather than left waiting. */
const TRIES = 3

/** What a worker does as soon as it comes: no film in the making keeps a file that arrived waiting. */
export const arrivalJobs = (tools: MediaTools): Record<string, JobHandler> => ({
  /** Judges what arrived, and stores it or says why not. */
  'media.receive': receive(tools),
})

/** What takes minutes or hours of the machine, one at a time. */
export const makingJobs = (tools: MediaTools): Record<string, JobHandler> => ({
  /** Makes a turned or cut copy, and stores it or says why not. */
  'media.copy': receive(tools),

  /** Makes the versions of a recording. */
  'media.make': async (job, machine, signal) => {
    const { assetHash } = job.payload as { assetHash: string }
    const { ffmpeg } = tools
    if (!ffmpeg) return asItCame(tools, assetHash, job, machine)
    // one that takes its worker down with it says nothing by itself
    if (job.attempt > TRIES) return recordFailed(contextOf(machine), job, assetHash, 'unexpected' satisfies Reason)
    try {
      // how far it is, is told again soon: no reason to break off, and nobody catches what a listener throws
      const report = sparing((step: MakingStep, percent) =>
        unharmed(() => recordProgress(contextOf(machine), job, { assetHash, step, percent })),
      )
      report('judging', 0)
      const waits = (trouble: Trouble): void => recordWaiting(contextOf(machine), job, assetHash, trouble)
      const result = await orLater(waits, signal, () =>
        makeVersions({ ...tools, ffmpeg }, { hash: assetHash, report, signal }),
      )
      if ('reason' in result) recordFailed(contextOf(machine), job, assetHash, result.reason)
      else recordReady(contextOf(machine), job, assetHash, result.made)
    } catch (error) {
      const reason = reasonOf(error, job)
      if (reason === undefined || signal?.aborted) throw error
      recordFailed(contextOf(machine), job, assetHash, reason)
    }
  },
})

function receive(tools: MediaTools): JobHandler {
  return async (job, machine, signal) => {
    const { uploadId } = job.payload as { uploadId: string }
    const { db, config } = machine
    const upload = db.select().from(uploads).where(eq(uploads.id, uploadId)).get()
    if (!upload || upload.discardedAt !== null) return removeUpload(config.uploadsDir, uploadId)
    if (upload.storedAt === null && upload.refusedAt === null) {
      const waits = (trouble: Trouble): void => recordUploadWaits(contextOf(machine), job, uploadId, trouble)
      const outcome = await orLater(waits, signal, () =>
        upload.making
          ? copyOf(tools, upload.making, job, signal)
          : fileAsItCame(tools, uploadFile(config.uploadsDir, uploadId), job),
      )
      settleUpload(contextOf(machine), job, uploadId, outcome)
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
  if (plays) recordAsItCame(contextOf(machine), job, assetHash, 'no-ffmpeg' satisfies Reason)
  else recordFailed(contextOf(machine), job, assetHash, 'unsupported' satisfies Reason)
}

/** Does the work; where the machine is in trouble for now, says so and puts it off. */
async function orLater<T>(
  waits: (trouble: Trouble) => void,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble === undefined || signal?.aborted) throw error
    unharmed(() => waits(trouble))
    throw new NotNow(error)
  }
}

function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof StoreAway) return 'store-away'
  const isFull = isNoRoom(error) || (error instanceof FfmpegFailure && error.reason === 'disk-full')
  return isFull ? 'disk-full' : undefined
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
  if (error instanceof NotNow || troubleOf(error)) return undefined
  if (error instanceof NotStored) return 'gone'
  const failure = error instanceof FfmpegFailure ? error.reason : undefined
  if (failure === 'too-slow') return 'too-slow'
  if (failure === 'out-of-memory' || failure === 'output-too-large') return 'too-heavy'
  if (job.attempt < TRIES) return undefined
  return 'unexpected'
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

const contextOf = ({ db, keys, config }: JobMachine): Context => ({
  db,
  keys,
  origin: config.ORIGIN,
  now: Date.now(),
  actor: { kind: 'machine', name: 'worker' },
})

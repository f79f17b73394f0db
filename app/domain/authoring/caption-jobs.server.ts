// The queue's part of automatic captions: the recording is given to the machine's captioner, and what it wrote is read as
// any file of captions is. Safe to repeat at any point.
import { mkdir, symlink } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { libraryItems, renditions } from '../../../db/schema/media'
import { CaptionerFailure, runCaptioner } from '../../platform/captioner'
import type { Captioner } from '../../platform/config-captioner'
import type { Db } from '../../platform/db'
import { LANGUAGES } from '../../platform/languages'
import type { JobHandler } from '../../platform/queue'
import { unharmed } from '../../platform/queue-runner'
import type { Storage } from '../../platform/storage'
import { readSubtitles, type SubtitleFile } from '../../platform/subtitles'
import { inWorkFolder } from '../../platform/work-folder'
import { workerContext } from '../context'
import { orLater, reasonOf } from '../media/job-troubles.server'
import { CAPTION_JOB, type CaptionerReason } from './caption-orders'
import type { CaptionPlace } from './caption-place'
import { openOrder, recordCaptionPercent, recordCaptions, recordCaptionsFailed } from './record-captions.server'

export interface CaptionTools {
  storage: Storage
  workDir: string
}

const Payload = z.object({ courseId: z.string(), lessonId: z.string(), language: z.enum(LANGUAGES) })

/** What takes minutes or hours of the machine. */
export const captionJobs = (tools: CaptionTools): Record<string, JobHandler> => ({
  [CAPTION_JOB]: async (job, machine, signal) => {
    const { courseId, lessonId, language } = Payload.parse(job.payload)
    const place: CaptionPlace = { courseId, lessonId, recording: language, language }
    const order = openOrder(workerContext(machine), job, place)
    if (!order) return
    const fail = (reason: CaptionerReason): void => recordCaptionsFailed(workerContext(machine), job, place, reason)
    const { captioner } = machine.config
    if (!captioner) return fail('no-captioner')
    let last = -1
    const onProgress = (share: number): void => {
      const percent = Math.floor(share * 100)
      if (percent <= last) return
      last = percent
      unharmed(() => recordCaptionPercent(workerContext(machine), job, place, percent))
    }
    try {
      const source = sourceOf(machine.db, order.assetHash)
      const work = () => written(tools, { captioner, source, language, onProgress, signal })
      const read = await orLater(() => undefined, signal, work)
      if (!read || read.cues.length === 0) return fail('unreadable')
      recordCaptions(workerContext(machine), job, place, read)
    } catch (error) {
      const reason = reasonIn(error, job)
      if (reason === undefined || signal?.aborted) throw error
      fail(reason)
    }
  },
})

function reasonIn(error: unknown, job: Parameters<JobHandler>[0]): CaptionerReason | undefined {
  if (error instanceof CaptionerFailure) return error.fault === 'cancelled' ? undefined : error.fault
  const reason = reasonOf(error, job)
  return reason === undefined ? undefined : reason === 'gone' ? 'gone' : 'failed'
}

interface Source {
  hash: string
  extension: string
}

/** Its sound alone where that was made, which is a hundredth of the film; else the recording as it came. */
function sourceOf(db: Db, assetHash: string): Source {
  const own = and(eq(renditions.assetHash, assetHash), eq(renditions.label, 'sound'))
  const sound = db.select({ hash: renditions.hash }).from(renditions).where(own).get()
  if (sound) return { hash: sound.hash, extension: '.m4a' }
  const item = db
    .select({ label: libraryItems.label })
    .from(libraryItems)
    .where(eq(libraryItems.assetHash, assetHash))
    .get()
  const extension = /^\.[a-z0-9]{2,4}$/i.exec(extname(item?.label ?? ''))?.[0] ?? ''
  return { hash: assetHash, extension }
}

interface Run {
  captioner: Captioner
  source: Source
  language: string
  onProgress: (share: number) => void
  signal: AbortSignal | undefined
}

/** What the captioner wrote; undefined where it is no captions. */
const written = (
  { storage, workDir }: CaptionTools,
  { captioner, source, ...run }: Run,
): Promise<SubtitleFile | undefined> =>
  inWorkFolder(workDir, (folder) =>
    storage.withFile(source.hash, async (file) => {
      // programs tell a file by its name, and stored ones have none
      const input = join(folder, `recording${source.extension}`)
      const output = join(folder, 'written')
      await Promise.all([symlink(file, input), mkdir(output)])
      return readSubtitles(await runCaptioner(captioner, { input, folder: output, ...run }))
    }),
  )

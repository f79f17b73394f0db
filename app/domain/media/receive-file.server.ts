// From bytes that arrived to a stored asset, judged by their content. Nothing is recorded here.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { storeBare } from '../../platform/bare-store'
import type { Ffmpeg } from '../../platform/ffmpeg'
import { judge } from '../../platform/ffmpeg-judge'
import { editRecording } from '../../platform/transcode-edit'
import { probeFile } from '../../platform/probe'
import { UnknownMedia } from '../../platform/probe-refusal'
import type { Storage, Stored } from '../../platform/storage'
import { inWorkFolder } from '../../platform/work-folder'
import type { EditOf } from './edits'
import { filmOfSlides, type Slide } from '../../platform/transcode-slides'
import type { MediaTools } from './make-versions.server'
import type { UploadOutcome } from './settle-upload.server'

/** A picture larger than this would fill the memory of the phone that shows it, whatever its file weighs. */
const MOST_PIXELS = 60_000_000

/**
 * Stores the file where it is of a kind the product keeps, without what its camera says of it; else says why not. `store`
 * puts it there in another way: the files of a course stay as they are, because the course names them by their hash.
 */
export async function receiveFile(
  storage: Storage,
  file: string,
  store: (storage: Storage, file: string) => Promise<Stored> = storeBare,
): Promise<UploadOutcome> {
  if (!(await stat(file).catch(() => undefined))) return { reason: 'gone' }
  try {
    const { widthPx = 0, heightPx = 0, ...probed } = await probeFile(file)
    if (probed.kind === 'image' && widthPx * heightPx > MOST_PIXELS) return { reason: 'picture-too-large' }
    const stored = await store(storage, file)
    return { asset: { ...probed, ...stored, ...(widthPx > 0 ? { widthPx, heightPx } : {}) } }
  } catch (error) {
    if (error instanceof UnknownMedia) return { reason: error.why }
    throw error
  }
}

/** Makes a turned or cut copy of a stored recording, or a film of it and slides, and stores it as an asset that knows of what. */
export async function receiveCopy(
  { storage, workDir, ffmpeg }: MediaTools & { ffmpeg: Ffmpeg },
  made: EditOf,
  signal: AbortSignal | undefined,
): Promise<UploadOutcome> {
  return inWorkFolder(workDir, (folder) =>
    storage.withFile(made.of, async (input): Promise<UploadOutcome> => {
      const { facts, fault } = await judge(ffmpeg, input, { signal })
      if (!facts) return { reason: fault }
      const file = join(folder, 'copy.mp4')
      const given = { facts, file, signal }
      if (made.slides) {
        const film = { sound: input, folder, ...given }
        await withSlides(storage, made.slides, (slides) => filmOfSlides(ffmpeg, { slides, ...film }))
      } else await editRecording(ffmpeg, { input, edit: made.edit, ...given })
      const outcome = await receiveFile(storage, file)
      if ('reason' in outcome) return outcome
      return { asset: { ...outcome.asset, derivedFrom: made.of, edit: JSON.stringify(made) } }
    }),
  )
}

/** Calls `work` with the stored pictures as files. */
async function withSlides<T>(
  storage: Storage,
  slides: NonNullable<EditOf['slides']>,
  work: (slides: Slide[]) => Promise<T>,
): Promise<T> {
  const [next, ...rest] = slides
  if (!next) return work([])
  return storage.withFile(next.of, (file) =>
    withSlides(storage, rest, (others) => work([{ file, fromMs: next.fromMs }, ...others])),
  )
}

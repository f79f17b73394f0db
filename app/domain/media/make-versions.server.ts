// From a recording to all its versions, stored. Nothing is recorded here: the job that asked does that, if it still may.
import { Readable } from 'node:stream'
import type { Ffmpeg } from '../../platform/ffmpeg'
import { judge } from '../../platform/ffmpeg-judge'
import { masterPlaylist, mediaPlaylist, type Rendition } from '../../platform/hls'
import { PdfFailure } from '../../platform/pdf-pages'
import type { Storage } from '../../platform/storage'
import { transcode, type Transcoded } from '../../platform/transcode'
import { picturesOfPages } from '../../platform/transcode-slides'
import { inWorkFolder } from '../../platform/work-folder'
import { fileName, type RenditionLabel } from './labels'
import type { Reason } from './reasons'
import type { MakingStep } from './library'
import type { NewRendition } from './record-making.server'

const PLAYLIST = 'application/vnd.apple.mpegurl'
/** Of the whole, in per cent: judging reads the file once, storing copies what was made. */
const JUDGED = 10
const MADE = 95

export interface MediaTools {
  storage: Storage
  /** none on this machine: recordings are played as they came */
  ffmpeg: Ffmpeg | undefined
  /** for files while they are being made */
  workDir: string
}

export interface VersionsRun {
  hash: string
  report(step: MakingStep, percent: number): void
  signal?: AbortSignal | undefined
}

export type Tools = MediaTools & { ffmpeg: Ffmpeg }
export type Outcome = { made: NewRendition[] } | { reason: Reason }

/** The stored versions, or why there are none. Throws FfmpegFailure where it was cancelled or the machine failed. */
export function makeVersions(tools: Tools, { hash, report, signal }: VersionsRun): Promise<Outcome> {
  const { storage, ffmpeg } = tools
  return opened(tools, hash, async (input, folder) => {
    const onJudged = (share: number): void => report('judging', Math.floor(share * JUDGED))
    const { facts, fault } = await judge(ffmpeg, input, { signal, onProgress: onJudged })
    if (!facts) return { reason: fault }
    const onMade = (share: number): void => report('versions', JUDGED + Math.floor(share * (MADE - JUDGED)))
    const made = await transcode(ffmpeg, { input, facts, folder, signal, onProgress: onMade })
    report('storing', MADE)
    return { made: await storeAll(storage, made) }
  })
}

/** The pages of a document as stored pictures, or why there are none. Throws as makeVersions does. */
export function makePages(tools: Tools, { hash, report, signal }: VersionsRun): Promise<Outcome> {
  const { storage, ffmpeg } = tools
  return opened(tools, hash, async (pdf, folder) => {
    const onProgress = (share: number): void => report('versions', Math.floor(share * MADE))
    try {
      const pictures = await picturesOfPages(ffmpeg, { pdf, folder, signal, onProgress })
      if (!pictures) return { reason: 'pages-too-many' }
      const made: NewRendition[] = []
      for (const [index, { file, widthPx, heightPx }] of pictures.entries()) {
        const stored = await storage.adopt(file)
        made.push({ label: `page-${index + 1}`, ...stored, mediaType: 'image/jpeg', widthPx, heightPx })
      }
      return { made }
    } catch (error) {
      if (!(error instanceof PdfFailure)) throw error
      return { reason: error.fault === 'locked' ? 'pdf-locked' : error.fault }
    }
  })
}

/** Calls `work` with the stored file and a folder that goes afterwards. */
export const opened = (
  { storage, workDir }: Tools,
  hash: string,
  work: (file: string, folder: string) => Promise<Outcome>,
): Promise<Outcome> => inWorkFolder(workDir, (folder) => storage.withFile(hash, (file) => work(file, folder)))

async function storeAll(storage: Storage, made: Transcoded): Promise<NewRendition[]> {
  const lists = new Map<Rendition, string>()
  const stored: NewRendition[] = []
  const keep = async (row: Omit<NewRendition, 'hash' | 'sizeBytes'>, source: string | Readable): Promise<string> => {
    const put = typeof source === 'string' ? await storage.adopt(source) : await storage.put(source)
    stored.push({ ...row, hash: put.hash, sizeBytes: put.sizeBytes })
    return put.hash
  }
  for (const one of made.renditions) {
    const measures = measuresOf(one)
    const mediaType = one.name === 'audio' ? 'audio/mp4' : 'video/mp4'
    const hash = await keep({ label: one.name, mediaType, ...measures }, one.file)
    const text = mediaPlaylist(one, beside(hash, one.name))
    const list = await keep({ label: `${one.name}-list`, mediaType: PLAYLIST, ...measures }, Readable.from([text]))
    lists.set(one, beside(list, `${one.name}-list`))
  }
  const master = masterPlaylist(made.renditions, (one) => lists.get(one) ?? '')
  await keep({ label: 'master', mediaType: PLAYLIST }, Readable.from([master]))
  for (const label of ['small', 'sound'] as const) {
    const whole = made[label]
    if (whole) await keep({ label, mediaType: whole.mediaType, ...measuresOf(whole) }, whole.file)
  }
  const { poster, thumbnails } = made
  if (poster) await keep({ label: 'poster', mediaType: 'image/jpeg', ...measuresOf(poster) }, poster.file)
  if (thumbnails) {
    const { everyMs, count, columns, thumbWidthPx: widthPx, thumbHeightPx: heightPx } = thumbnails
    const grid = JSON.stringify({ everyMs, count, columns, widthPx, heightPx })
    await keep({ label: 'thumbnails', mediaType: 'image/jpeg', ...measuresOf(thumbnails), grid }, thumbnails.file)
  }
  return stored
}

/** Playlists name their parts beside themselves: they hold under any origin. */
const beside = (hash: string, label: RenditionLabel): string => `../${hash}/${fileName(label)}`

function measuresOf(of: { durationMs?: number; widthPx?: number; heightPx?: number }) {
  const { durationMs, widthPx, heightPx } = of
  return {
    ...(durationMs === undefined ? {} : { durationMs: Math.round(durationMs) }),
    ...(widthPx === undefined ? {} : { widthPx }),
    ...(heightPx === undefined ? {} : { heightPx }),
  }
}

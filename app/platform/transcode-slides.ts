// Slides: pages of a PDF as pictures, and pictures with a voice as a film. What comes out is of the quality of an
// original, because renditions are made from it.
import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ffmpeg } from './ffmpeg'
import { inputArgs, pictureDemuxerOf } from './ffmpeg-format'
import type { Judged } from './ffmpeg-judge'
import { FfmpegFailure, flags, type FfmpegRun, runFfmpeg } from './ffmpeg-run'
import { countPages, drawPage } from './pdf-pages'
import { aac, BARE, x264 } from './transcode-filters'
import { probeFile } from './probe'
import type { Picture } from './transcode-pictures'
import { writeRecording } from './transcode-edit'

type Run = Pick<FfmpegRun, 'onProgress' | 'signal' | 'limits'>

/** More pages than anybody speaks to: a book, not slides. */
export const MOST_PAGES = 200
const BOX = { widthPx: 1920, heightPx: 1080 }
const ONE_JPEG = [...BARE, ...flags('-an -frames:v 1 -q:v 3 -c:v mjpeg -f image2 -update 1 -y')]

/**
 * Draws every page as a JPEG of up to 1920 × 1080 into the folder, in order; undefined where there are none or more than
 * MOST_PAGES. Throws PdfFailure and FfmpegFailure.
 */
export async function picturesOfPages(
  ffmpeg: Ffmpeg,
  { pdf, folder, onProgress, signal, limits }: { pdf: string; folder: string } & Run,
): Promise<Picture[] | undefined> {
  const count = await countPages({ pdf, signal, niceness: ffmpeg.niceness })
  if (count === 0 || count > MOST_PAGES) return undefined
  const pictures: Picture[] = []
  for (let page = 1; page <= count; page += 1) {
    const { file: rows, ...size } = await drawPage(page, { pdf, folder, box: BOX, signal, niceness: ffmpeg.niceness })
    const file = join(folder, `page-${page}.jpg`)
    const raw = flags(
      `-protocol_whitelist file -f rawvideo -pixel_format rgba -video_size ${size.widthPx}x${size.heightPx}`,
    )
    const args = [raw, ['-i', `file:${rows}`, ...ONE_JPEG, `file:${file}`]]
    await runFfmpeg(ffmpeg, { args, signal, limits })
    await rm(rows)
    pictures.push({ file, bytes: (await stat(file)).size, ...size })
    onProgress?.(page / count)
  }
  return pictures
}

export interface Slide {
  /** a picture: PNG, JPEG or WebP */
  file: string
  /** when it comes, in the time of the sound; the first stands from the beginning */
  fromMs: number
}

const GOOD_CRF = 20
const FPS = 5

/**
 * Writes a film of the pictures, each standing until the next one comes, as long as the sound; pictures of another shape
 * than the first are framed in white. Throws FfmpegFailure; then there is no film.
 */
export async function filmOfSlides(
  ffmpeg: Ffmpeg,
  given: { slides: readonly Slide[]; sound: string; facts: Judged; folder: string; file: string } & Run,
): Promise<{ file: string; bytes: number; durationMs: number }> {
  const { slides, facts, folder, file, onProgress, ...run } = given
  if (!facts.hasAudio) throw new FfmpegFailure('failed', 'no sound')
  const stills = await alike(ffmpeg, slides, folder, run)
  const list = join(folder, 'slides.txt')
  await writeFile(list, listOf(stills, slides, facts.durationMs))
  const args = [
    // the list and all it names were written here: nobody else's words are in it
    [...flags('-protocol_whitelist file -f concat -safe 0'), '-i', `file:${list}`],
    inputArgs(given.sound, facts.demuxer),
    ['-map', '0:v:0', '-map', '1:a:0', '-vf', `fps=${FPS},format=yuv420p`, ...x264('veryfast', GOOD_CRF)],
    [...flags('-tune stillimage -ac 2'), ...aac(160), '-t', (facts.durationMs / 1000).toFixed(3)],
  ]
  const { durationMs } = facts
  return { ...(await writeRecording(ffmpeg, args, durationMs, file, { ...run, onProgress })), durationMs }
}

/** Every picture as a PNG of one size, that of the first. */
async function alike(ffmpeg: Ffmpeg, slides: readonly Slide[], folder: string, run: Run): Promise<string[]> {
  const stills: string[] = []
  let frame = ''
  for (const [index, { file }] of slides.entries()) {
    const still = join(folder, `still-${index}.png`)
    const demuxer = await pictureDemuxerOf(file)
    if (!demuxer) throw new FfmpegFailure('failed', 'no picture')
    const one = [...BARE, ...flags('-an -frames:v 1 -c:v png -f image2 -update 1 -y'), `file:${still}`]
    const side = (length: string): string => `max(2\\,2*trunc(${length}*min(1\\,1920/max(iw\\,ih))/2))`
    const free = `scale=w=${side('iw')}:h=${side('ih')}:flags=lanczos`
    const fitted = `scale=${frame}:force_original_aspect_ratio=decrease:flags=lanczos,pad=${frame}:-1:-1:color=white`
    const filters = `format=rgb24,${frame === '' ? free : fitted},setsar=1`
    await runFfmpeg(ffmpeg, { ...run, args: [inputArgs(file, demuxer), ['-vf', filters], one] })
    if (frame === '') frame = await frameOf(still)
    stills.push(still)
  }
  return stills
}

async function frameOf(still: string): Promise<string> {
  const { widthPx, heightPx } = await probeFile(still)
  return `${widthPx}:${heightPx}`
}

/** For ffmpeg's concat: each picture and how long it stands, in seconds. The last is named twice, as it asks. */
function listOf(stills: readonly string[], slides: readonly Slide[], durationMs: number): string {
  const lines = stills.flatMap((still, index) => {
    const from = index === 0 ? 0 : (slides[index]?.fromMs ?? 0)
    const to = slides[index + 1]?.fromMs ?? durationMs
    return [`file 'file:${still}'`, `duration ${(Math.max(0, to - from) / 1000).toFixed(3)}`]
  })
  return ['ffconcat version 1.0', ...lines, `file 'file:${stills.at(-1)}'`, ''].join('\n')
}

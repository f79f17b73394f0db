// Makes a new recording out of a stored one: turned and trimmed. What comes out is of the quality of an original, because
// renditions are made from it.
import { rm, stat } from 'node:fs/promises'
import type { Ffmpeg } from './ffmpeg'
import { inputArgs } from './ffmpeg-format'
import { type Judged, wallFor } from './ffmpeg-judge'
import { flags, type FfmpegRun, runFfmpeg, THREADS } from './ffmpeg-run'
import { aac, BARE, pictureFilters, steadyRate, x264 } from './transcode-filters'
import { rateWithin, sizeWithin } from './transcode-plan'

export interface Edit {
  /** clockwise, of the picture as it is seen */
  rotateDegrees: 0 | 90 | 180 | 270
  /** of the recording; what is outside is cut off */
  fromMs?: number | undefined
  toMs?: number | undefined
}

type Run = Pick<FfmpegRun, 'onProgress' | 'signal' | 'limits'>

const GOOD_CRF = 20
const GOOD_SOUND = [...aac(160), '-ac', '2']
const TURNS = { 0: [], 90: ['transpose=clock'], 180: ['hflip', 'vflip'], 270: ['transpose=cclock'] }

/**
 * Writes the recording turned and trimmed to a new MP4 (M4A where there is only sound), of up to 1080p. Throws
 * FfmpegFailure, and RangeError where nothing would be left; then there is no file.
 */
export async function editRecording(
  ffmpeg: Ffmpeg,
  given: { input: string; facts: Judged; edit: Edit; file: string } & Run,
): Promise<{ file: string; bytes: number; durationMs: number }> {
  const { facts, edit, file } = given
  const fromMs = Math.max(0, edit.fromMs ?? 0)
  const durationMs = Math.min(facts.durationMs, edit.toMs ?? facts.durationMs) - fromMs
  if (!(durationMs > 0)) throw new RangeError('nothing is left of the recording')
  const { rate } = rateWithin(facts, facts.hasSteadyRate ? 60 : 30)
  const filters = [
    steadyRate(rate),
    ...pictureFilters(ffmpeg, facts, sizeWithin(facts, 1080)),
    ...TURNS[edit.rotateDegrees],
  ]
  const args = [
    ...inputArgs(given.input, facts.demuxer, [...flags(`-threads ${THREADS} -ss`), seconds(fromMs)]),
    facts.hasVideo ? ['-map', '0:V:0', '-vf', filters.join(','), ...x264('veryfast', GOOD_CRF)] : ['-vn'],
    facts.hasAudio ? ['-map', '0:a:0', '-af', 'aresample=48000:async=1:first_pts=0', ...GOOD_SOUND] : [],
    ['-t', seconds(durationMs)],
  ]
  return { ...(await writeRecording(ffmpeg, args, durationMs, file, given)), durationMs }
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3)

/** Runs ffmpeg to a new MP4 that plays while it comes. Throws FfmpegFailure; then there is no file. */
export async function writeRecording(
  ffmpeg: Ffmpeg,
  args: FfmpegRun['args'],
  durationMs: number,
  file: string,
  { onProgress, signal, limits }: Run,
): Promise<{ file: string; bytes: number }> {
  const bounds = { wallMs: 3 * wallFor(durationMs), ...limits }
  const output = [...BARE, ...flags('-movflags +faststart -f mp4'), `file:${file}`]
  try {
    await runFfmpeg(ffmpeg, { args: [...args, output], durationMs, onProgress, signal, limits: bounds })
    return { file, bytes: (await stat(file)).size }
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}

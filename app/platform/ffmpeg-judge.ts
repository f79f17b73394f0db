// Judges a recording by decoding all of it. Neither the head of a file nor ffmpeg's exit code says whether it plays: a
// truncated or damaged film has a good head, and ffmpeg ends with 0.
import { stat } from 'node:fs/promises'
import type { Ffmpeg } from './ffmpeg'
import { type Demuxer, demuxerOf, inputArgs, MOST_PIXELS } from './ffmpeg-format'
import {
  attemptFfmpeg,
  DEFAULT_LIMITS,
  FfmpegFailure,
  flags,
  reasonOf,
  type RunLimits,
  type RunReport,
  THREADS,
} from './ffmpeg-run'
import { type Loudness, readLoudness, readStreams, type Streams } from './ffmpeg-streams'

/** Why a recording is not taken. */
export type MediaFault =
  | 'empty'
  | 'unknown-type'
  | 'broken'
  | 'truncated'
  | 'no-streams'
  | 'unsupported'
  | 'too-long'
  | 'too-large-picture'
  | 'too-heavy'

export interface Judged {
  demuxer: Demuxer
  /** decoded, not as the head says */
  durationMs: number
  hasVideo: boolean
  hasAudio: boolean
  /** as it is seen: after rotation and with square pixels; 0 without a picture */
  widthPx: number
  heightPx: number
  /** clockwise, that a player applies by itself; 0 without a picture */
  rotation: 0 | 90 | 180 | 270
  /** frames a second; the mean where it varies; 0 without a picture */
  fps: number
  hasSteadyRate: boolean
  isHdr: boolean
  /** the HDR transfer, as ffmpeg calls it */
  transfer?: 'smpte2084' | 'arib-std-b67'
  /** of the sound as one channel; none where it is silent or there is no sound */
  loudness?: Loudness
  /** damage that a player gets over */
  errorCount: number
}

export type Judgement = { facts: Judged; fault?: undefined } | { fault: MediaFault; facts?: undefined }

export interface JudgeOptions {
  longestMs?: number
  limits?: Partial<RunLimits>
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** Sound is judged and made as one channel. */
export const MONO = 'aformat=channel_layouts=mono'
export const LONGEST_MS = 6 * 3_600_000
/** A fraction of a second of work, which a machine that is busy with others may put off for minutes. */
const LOOK_MS = 10 * 60_000
const LONGEST_SIDE = 8192

/** What a recording is, by decoding it whole, or why it is not taken. Throws FfmpegFailure where it was cancelled. */
export async function judge(ffmpeg: Ffmpeg, path: string, options: JudgeOptions = {}): Promise<Judgement> {
  const { size } = await stat(path)
  if (size === 0) return { fault: 'empty' }
  const demuxer = await demuxerOf(path)
  if (!demuxer) return { fault: 'unknown-type' }
  try {
    const look = await lookAt(ffmpeg, path, demuxer, options)
    const streams = readStreams(look.lines)
    const fault = faultOfHead(look, streams, options.longestMs ?? LONGEST_MS)
    return fault ? { fault } : await decode(ffmpeg, path, demuxer, streams, options)
  } catch (error) {
    if (error instanceof FfmpegFailure && error.reason !== 'cancelled') return { fault: 'too-heavy' }
    throw error
  }
}

// Without an output ffmpeg opens the file, says what is in it, and ends with 1.
function lookAt(ffmpeg: Ffmpeg, path: string, demuxer: Demuxer, { limits, signal }: JudgeOptions): Promise<RunReport> {
  return attemptFfmpeg(ffmpeg, { args: inputArgs(path, demuxer), limits: { ...limits, wallMs: LOOK_MS }, signal })
}

function faultOfHead(look: RunReport, streams: Streams, longestMs: number): MediaFault | undefined {
  if (saysTooLarge(look)) return 'too-large-picture'
  if (reasonOf(look) === 'out-of-memory') return 'too-heavy'
  if (saysTruncated(look) && !streams.isOpened) return 'truncated'
  if (!streams.isOpened) return 'broken'
  if (!streams.video && !streams.audio) return 'no-streams'
  const { widthPx = 0, heightPx = 0 } = streams.video ?? {}
  if (widthPx * heightPx > MOST_PIXELS || Math.max(widthPx, heightPx) > LONGEST_SIDE) return 'too-large-picture'
  if (streams.video && widthPx * heightPx === 0) return 'broken'
  if (streams.durationMs !== undefined && streams.durationMs > longestMs) return 'too-long'
  return undefined
}

async function decode(
  ffmpeg: Ffmpeg,
  path: string,
  demuxer: Demuxer,
  streams: Streams,
  options: JudgeOptions,
): Promise<Judgement> {
  const report = await attemptFfmpeg(ffmpeg, {
    args: [
      ...inputArgs(path, demuxer, ['-threads', THREADS]),
      ...(streams.video ? ['-map', '0:V:0'] : []),
      ...(streams.audio ? flags(`-map 0:a:0 -af ${MONO},ebur128=peak=true:framelog=verbose`) : []),
      ...flags('-sn -dn -f null -'),
    ],
    durationMs: streams.durationMs,
    onProgress: options.onProgress,
    signal: options.signal,
    limits: { wallMs: wallFor(streams.durationMs), ...options.limits },
  })
  const fault = faultOfDecoding(report, streams, options.longestMs ?? LONGEST_MS)
  if (fault) return { fault }
  const { video } = streams
  return {
    facts: {
      demuxer,
      durationMs: report.outTimeMs,
      hasVideo: video !== undefined,
      hasAudio: streams.audio !== undefined,
      ...seen(video),
      rotation: video?.rotation ?? 0,
      fps: video?.fps ?? 0,
      hasSteadyRate: video?.hasSteadyRate ?? true,
      isHdr: video?.transfer !== undefined,
      ...(video?.transfer && { transfer: video.transfer }),
      ...(streams.audio && readLoudness(report.lines)),
      errorCount: report.errorCount,
    },
  }
}

/** Decoding in a quarter of real time is what the slowest machine may need. */
export const wallFor = (durationMs: number | undefined): number =>
  durationMs === undefined ? 4 * DEFAULT_LIMITS.wallMs : 10 * 60_000 + 4 * durationMs

function faultOfDecoding(report: RunReport, streams: Streams, longestMs: number): MediaFault | undefined {
  if (saysTooLarge(report)) return 'too-large-picture'
  if (reasonOf(report) === 'out-of-memory') return 'too-heavy'
  if (
    report.lines.some(
      (line) => line.isError && /Decoder .*not found|Decoding requested, but no decoder/.test(line.text),
    )
  )
    return 'unsupported'
  const minutes = report.outTimeMs / 60_000
  const isShort =
    !streams.isEstimated && (streams.durationMs ?? 0) - report.outTimeMs > 1000 + 0.02 * (streams.durationMs ?? 0)
  if (saysTruncated(report)) return 'truncated'
  if (report.exitCode !== 0 || report.outTimeMs <= 0 || (streams.video && report.frames === 0)) return 'broken'
  if (report.errorCount > 5 + minutes) return 'broken'
  if (isShort) return 'truncated'
  return report.outTimeMs > longestMs ? 'too-long' : undefined
}

function saysTruncated(report: RunReport): boolean {
  return report.lines.some(
    ({ isError, speaker, text }) =>
      (isError && speaker !== '' && /moov atom not found|partial file|File ended prematurely|Truncat/.test(text)) ||
      /corrupt input packet in stream/.test(text), // a warning only: the last packet is shorter than it says
  )
}

// Refused by -max_pixels, whichever head claims it: the container's or the codec's.
function saysTooLarge(report: RunReport): boolean {
  return report.lines.some((line) => line.isError && /Picture size \d{4,}x\d{4,} is invalid/.test(line.text))
}

function seen(video: Streams['video']): { widthPx: number; heightPx: number } {
  if (!video) return { widthPx: 0, heightPx: 0 }
  const across = Math.max(1, Math.round(video.widthPx * video.pixelAspect))
  const isTurned = video.rotation === 90 || video.rotation === 270
  return isTurned ? { widthPx: video.heightPx, heightPx: across } : { widthPx: across, heightPx: video.heightPx }
}

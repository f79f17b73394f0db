// Reads what ffmpeg prints of an opened file, and of its loudness. (The packaged build comes without ffprobe.)
import type { LoggedLine } from './ffmpeg-log'

export interface VideoStream {
  /** as stored, before rotation */
  widthPx: number
  heightPx: number
  /** width of a pixel by its height */
  pixelAspect: number
  rotation: 0 | 90 | 180 | 270
  fps: number
  hasSteadyRate: boolean
  transfer?: 'smpte2084' | 'arib-std-b67'
}

export interface Streams {
  isOpened: boolean
  durationMs?: number
  /** guessed from the bit rate, as for MP3 without an index */
  isEstimated: boolean
  video?: VideoStream
  audio?: { channels: string }
}

/** EBU R128 of the whole recording. */
export interface Loudness {
  integratedLufs: number
  rangeLu: number
  thresholdLufs: number
  truePeakDb: number
}

export function readStreams(lines: readonly LoggedLine[]): Streams {
  const end = lines.findIndex((line) => /^(Stream mapping:|Output #0)/.test(line.text))
  const head = lines.slice(0, end < 0 ? undefined : end).map((line) => line.text)
  const streams: Streams = {
    isOpened: head.some((line) => line.startsWith('Input #0, ')),
    isEstimated: head.some((line) => line.includes('Estimating duration from bitrate')),
  }
  const durationMs = head.map(durationOf).find((ms) => ms !== undefined)
  if (durationMs !== undefined && durationMs > 0) streams.durationMs = durationMs
  head.forEach((line, at) => {
    const [, kind, words = ''] = /^ {2,4}Stream #0:\d+\S*: (Video|Audio): (.*)$/.exec(line) ?? []
    if (kind === 'Audio') streams.audio ??= { channels: / Hz, ([^,]+)/.exec(words)?.[1] ?? '' }
    if (kind === 'Video' && !isCover(words)) streams.video ??= readVideo(words, ofStream(head, at))
  })
  return streams
}

// The cover of an album is a "video" stream too; 4.1 does not mark it, but gives it no rate.
function isCover(words: string): boolean {
  return words.includes('(attached pic)') || (/^(mjpeg|png|bmp|gif|webp)\b/.test(words) && !/ fps\b/.test(words))
}

function ofStream(head: readonly string[], at: number): string[] {
  const next = head.findIndex((line, index) => index > at && /^ {2,4}Stream #0:/.test(line))
  return head.slice(at + 1, next < 0 ? undefined : next)
}

// What begins late (a recording of a live stream) has its beginning counted in by ffmpeg.
function durationOf(line: string): number | undefined {
  const [, hours, minutes, seconds, start] =
    /^ {2}Duration: (\d+):(\d\d):(\d\d\.\d+)(?:, start: ([\d.]+))?/.exec(line) ?? []
  if (hours === undefined) return undefined
  return Math.round(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) - Number(start ?? 0)) * 1000)
}

function readVideo(words: string, details: readonly string[]): VideoStream {
  const [, width = '0', height = '0', across = '1', down = '1'] =
    /, (\d+)x(\d+)(?: \[SAR (\d+):(\d+) [^\]]*\]| ?\[?)?(?:,|$| )/.exec(words) ?? []
  const rate = (unit: string): number => {
    const [, count = '0', kilo] = new RegExp(`, ([\\d.]+)(k?) ${unit}`).exec(words) ?? []
    return Number(count) * (kilo === 'k' ? 1000 : 1)
  }
  const [fps, base] = [rate('fps'), rate('tbr')]
  const turned = details.flatMap((line) => /displaymatrix: rotation of (-?[\d.]+) degrees/.exec(line)?.[1] ?? [])[0]
  const transfer = (['smpte2084', 'arib-std-b67'] as const).find((name) => words.includes(name))
  return {
    widthPx: Number(width),
    heightPx: Number(height),
    pixelAspect: Number(across) > 0 && Number(down) > 0 ? Number(across) / Number(down) : 1,
    rotation: clockwise(Number(turned ?? 0)),
    fps: fps > 0 ? fps : base,
    hasSteadyRate: fps > 0 && Math.abs(fps - base) <= 0.02 * base,
    ...(transfer && { transfer }),
  }
}

// ffmpeg gives what the matrix does, anticlockwise.
function clockwise(degrees: number): 0 | 90 | 180 | 270 {
  const quarter = ((Math.round(-degrees / 90) % 4) + 4) % 4
  return ([0, 90, 180, 270] as const)[quarter] ?? 0
}

/** Below it there is room noise and no speech: raising it would only raise the noise. */
const SILENT_LUFS = -50

/** The summary of the filter ebur128; nothing where all is silent. */
export function readLoudness(lines: readonly LoggedLine[]): { loudness?: Loudness } {
  const at = lines.findLastIndex((line) => line.speaker.includes('ebur128') && line.text.startsWith('Summary'))
  if (at < 0) return {}
  const text = lines
    .slice(at, at + 20)
    .map((line) => line.text)
    .join('\n')
  const value = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN)
  const loudness = {
    integratedLufs: value(/ I: +(\S+) LUFS/),
    thresholdLufs: value(/ Threshold: +(\S+) LUFS/),
    rangeLu: value(/ LRA: +(\S+) LU/),
    truePeakDb: value(/ Peak: +(\S+) dBFS/),
  }
  const isKnown = Object.values(loudness).every((one) => Number.isFinite(one))
  return isKnown && loudness.integratedLufs > SILENT_LUFS ? { loudness } : {}
}

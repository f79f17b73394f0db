// Which renditions a picture gets, and at what sizes and rates: arithmetic only.
import type { Judged } from './ffmpeg-judge'
import type { RenditionName } from './hls'

/** Every rendition is cut at the same moments, so that a player changes between them without a gap. */
export const SEGMENT_S = 5

export interface Rung {
  name: Exclude<RenditionName, 'audio'>
  widthPx: number
  heightPx: number
  /** a fraction such as `30000/1001`, as ffmpeg takes it */
  rate: string
  fps: number
  /** quality asked for, within the most it may cost */
  crf: number
  mostKbps: number
  preset: string
  /** which of the two sounds goes with it */
  sound: 'light' | 'full'
}

interface Step {
  /** made only of sources below this short side: from there on the next step is near enough */
  belowPx?: number
  name: Rung['name']
  shortPx: number
  mostFps: number
  crf: number
  /** of films up to an hour, and of longer ones */
  mostKbps: readonly [number, number]
  preset: string
  sound: Rung['sound']
}

// 240p with its sound stays at about 200 kbit/s. Still slides cost a fraction of that; the slower preset buys their letters.
const STEPS: readonly Step[] = [
  { name: '240p', shortPx: 240, mostFps: 25, crf: 23, mostKbps: [145, 145], preset: 'slow', sound: 'light' },
  {
    name: '360p',
    shortPx: 360,
    belowPx: 480,
    mostFps: 30,
    crf: 24,
    mostKbps: [400, 320],
    preset: 'medium',
    sound: 'full',
  },
  { name: '480p', shortPx: 480, mostFps: 30, crf: 24, mostKbps: [600, 450], preset: 'fast', sound: 'full' },
  { name: '720p', shortPx: 720, mostFps: 30, crf: 24, mostKbps: [1300, 900], preset: 'faster', sound: 'full' },
]
export const SOUND_KBPS = { light: 48, full: 80 } as const
const HOUR_MS = 3_600_000

/** From the lightest up; none above what the source has, and always the lightest. */
export function rungsFor(facts: Judged): Rung[] {
  if (!facts.hasVideo) return []
  const short = Math.min(facts.widthPx, facts.heightPx)
  const fits = ({ shortPx, belowPx = Infinity }: Step): boolean => shortPx <= short && short < belowPx
  return STEPS.filter((step) => fits(step) || step === STEPS[0]).map((step) => ({
    name: step.name,
    ...sizeWithin(facts, step.shortPx),
    ...rateWithin(facts, step.mostFps),
    crf: step.crf,
    mostKbps: step.mostKbps[facts.durationMs > HOUR_MS ? 1 : 0],
    preset: step.preset,
    sound: step.sound,
  }))
}

/** The size of a picture brought to a short side, never enlarged, both sides even as 4:2:0 asks. */
export function sizeWithin(
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  shortPx: number,
): { widthPx: number; heightPx: number } {
  // a strip thirty times as long as it is high would be within its short side and still be huge
  const scale = Math.min(1, shortPx / Math.min(widthPx, heightPx), (shortPx * 3) / Math.max(widthPx, heightPx))
  const even = (px: number): number => Math.max(2, 2 * Math.round((px * scale) / 2))
  return { widthPx: even(widthPx), heightPx: even(heightPx) }
}

const LEAST_FPS = 5
const NTSC: Record<number, string> = { 23.98: '24000/1001', 29.97: '30000/1001', 59.94: '60000/1001' }

/** One steady rate. A rate that varies (phones, screen recordings) has a mean that says nothing: the most allowed, then. */
export function rateWithin(
  facts: Pick<Judged, 'fps' | 'hasSteadyRate'>,
  mostFps: number,
): { rate: string; fps: number } {
  const wanted = facts.hasSteadyRate ? facts.fps : mostFps
  const fps = Math.min(mostFps, Math.max(LEAST_FPS, wanted))
  const ntsc = NTSC[Math.round(fps * 100) / 100]
  if (ntsc === undefined) return { rate: String(fps), fps }
  return { rate: ntsc, fps: Number(ntsc.split('/')[0]) / 1001 }
}

/** How thumbnails lie: one each so many key frames, at most a hundred, ten in a row. */
export function thumbnailGrid(
  durationMs: number,
  size: { widthPx: number; heightPx: number },
): { everyMs: number; count: number; columns: number; rows: number; thumbWidthPx: number; thumbHeightPx: number } {
  const keyFrames = Math.max(1, Math.ceil(durationMs / (SEGMENT_S * 1000)))
  const every = Math.ceil(keyFrames / 100)
  const count = Math.ceil(keyFrames / every)
  const columns = Math.min(10, count)
  const scale = 160 / Math.max(size.widthPx, size.heightPx)
  const even = (px: number): number => Math.max(2, 2 * Math.round((px * scale) / 2))
  return {
    everyMs: every * SEGMENT_S * 1000,
    count,
    columns,
    rows: Math.ceil(count / columns),
    thumbWidthPx: even(size.widthPx),
    thumbHeightPx: even(size.heightPx),
  }
}

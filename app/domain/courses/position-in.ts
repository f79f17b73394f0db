// Where a remembered moment of a lesson lies in the recording that is shown. Pure.
import { carryPosition } from './carry-position'
import type { VideoView } from './views'

type Shown = Pick<VideoView, 'asset' | 'durationMs' | 'recordings'>

/**
 * The same second where the recording is the same; of another recording of the lesson, the same chapter and share of
 * it. A recording that the lesson no longer has is compared by its length (`lostMs`), if that is known.
 */
export function positionIn(video: Shown, moment: { asset: string; ms: number }, lostMs?: number): number {
  if (moment.asset === video.asset) return moment.ms
  const to = video.recordings.find((r) => r.asset === video.asset)
  const from = video.recordings.find((r) => r.asset === moment.asset)
  if (to && from) return carryPosition(from, to, moment.ms)
  const whole = { durationMs: video.durationMs, chapterMs: [] }
  return lostMs
    ? carryPosition({ durationMs: lostMs, chapterMs: [] }, whole, moment.ms)
    : Math.min(moment.ms, video.durationMs)
}

/** A second of the recording in one language, in the one that is shown. Where there is none in it, it is taken as it is. */
export function positionOf(video: Shown, lang: string, ms: number): number {
  const from = video.recordings.find((r) => r.lang === lang)
  return from ? positionIn(video, { asset: from.asset, ms }) : ms
}

// When watching is told: every ten seconds while playing, on pause and at the end, and when the page is left.
import type { NewFact } from '../facts/fact-queue'
import type { PlayerLesson } from './lesson-data'
import { type Range, watchTrace } from './watch-trace'

const EVERY_MS = 10_000

export interface SavePorts {
  save(fact: NewFact): void
  leave(fact?: NewFact): void
  onWatched(ranges: readonly Range[]): void
}

export function saveWatching(
  video: HTMLVideoElement,
  { asset, durationMs }: Pick<PlayerLesson, 'asset' | 'durationMs'>,
  ports: SavePorts,
): void {
  const trace = watchTrace()
  // The film may be an alternative of the recording, and a little longer: what is told is a time of the recording.
  const at = (): number => Math.min(Math.round(video.currentTime * 1000), durationMs || Infinity)
  let toldAt = 0
  let toldPosition = -1

  const take = (): NewFact | undefined => {
    const ranges = trace.take()
    ports.onWatched(ranges)
    toldAt = performance.now()
    if (ranges.length === 0 && toldPosition === at()) return undefined
    toldPosition = at()
    return { kind: 'watched', asset, payload: { positionMs: at(), ranges } }
  }
  const tell = (): void => {
    const fact = take()
    if (fact) ports.save(fact)
  }
  video.addEventListener('play', () => (toldAt = performance.now()))
  video.addEventListener('playing', () => trace.played(at()))
  video.addEventListener('timeupdate', () => {
    if (video.paused || video.seeking) return
    trace.played(at())
    if (performance.now() - toldAt >= EVERY_MS) tell()
  })
  video.addEventListener('seeking', () => trace.jumped(at()))
  video.addEventListener('waiting', () => trace.stopped(at()))
  for (const end of ['pause', 'ended'] as const) {
    video.addEventListener(end, () => {
      trace.stopped(at())
      tell()
    })
  }
  // Moving about in a paused video is a position to come back to as well.
  video.addEventListener('seeked', () => {
    if (video.paused && video.readyState > 0) tell()
  })
  const leave = (): void => {
    if (video.readyState === 0) return ports.leave()
    if (!video.paused) trace.played(at())
    ports.leave(take())
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })
  window.addEventListener('pagehide', leave)
}

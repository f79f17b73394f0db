// From a moment of one recording to the same moment of another: the same chapter, and the same share of it. Pure.

export interface Timeline {
  durationMs: number
  /** where its chapters begin, in order; none = one stretch from start to end */
  chapterMs: readonly number[]
}

/**
 * Where `ms` of one recording lies in another. Recordings whose chapters differ in number (a draft half edited, a
 * length not known yet) are compared as a whole. The answer is whole ms within the other recording.
 */
export function carryPosition(from: Timeline, to: Timeline, ms: number): number {
  const at = Math.max(0, Math.min(ms, from.durationMs))
  const isSplitAlike = from.chapterMs.length === to.chapterMs.length
  const [a, b] = isSplitAlike
    ? [edges(from), edges(to)]
    : [
        [0, from.durationMs],
        [0, to.durationMs],
      ]
  const chapter = Math.max(
    0,
    Math.min(
      a.length - 2,
      a.findLastIndex((edge) => edge <= at),
    ),
  )
  const [start, end] = [a[chapter] ?? 0, a[chapter + 1] ?? 0]
  const share = end > start ? (at - start) / (end - start) : 0
  const [otherStart, otherEnd] = [b[chapter] ?? 0, b[chapter + 1] ?? 0]
  return Math.round(otherStart + share * Math.max(0, otherEnd - otherStart))
}

/** Start, chapter starts, end: never backwards, never outside. A first chapter at 0 makes an empty stretch before it. */
function edges({ durationMs, chapterMs }: Timeline): number[] {
  const found = [0]
  for (const ms of [...chapterMs, durationMs]) found.push(Math.max(found.at(-1)!, Math.min(ms, durationMs)))
  return found
}

/** Where chapters lie in a recording that does not say so itself: in proportion to the recording that does. */
export function shareOut(chapterMs: readonly number[], fromMs: number, toMs: number): number[] {
  return fromMs > 0 ? chapterMs.map((ms) => Math.round((Math.min(ms, fromMs) / fromMs) * toMs)) : [...chapterMs]
}

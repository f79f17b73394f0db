// What was watched of a recording, as a union of ranges in ms: sorted, disjoint, a handful of pairs.
export type Range = readonly [fromMs: number, toMs: number]

/** Ranges closer than this are one: players report with gaps of a few frames. */
const GAP_MS = 250

/** The union of two sets of ranges, cut to the length of the recording. */
export function unite(a: readonly Range[], b: readonly Range[], durationMs: number): Range[] {
  const cut = [...a, ...b]
    .map(([from, to]): Range => [Math.max(0, Math.round(from)), Math.min(durationMs, Math.round(to))])
    .filter(([from, to]) => from < to)
    .sort((x, y) => x[0] - y[0] || x[1] - y[1])
  const merged: [number, number][] = []
  for (const [from, to] of cut) {
    const last = merged.at(-1)
    if (last && from <= last[1] + GAP_MS) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** How much that is, in ms. */
export function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [from, to]) => sum + (to - from), 0)
}

/** A video is done when this share of one recording was watched. */
export const DONE_SHARE = 0.9

export function isWatched(watchedMs: number, durationMs: number): boolean {
  return durationMs > 0 && watchedMs >= durationMs * DONE_SHARE
}

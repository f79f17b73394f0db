// Who saw which stretch of a recording, who saw it again, and where people went. Pure.
import type { Range } from '../progress/ranges'
import type { CountedLesson } from './learner'
import type { RecordingShape } from './shape'

export interface RecordingTally {
  /** people who watched any of it */
  watched: number
  /** by stretch: saw at least half of it; saw it again; are in it, and not done with the lesson */
  seen: number[]
  again: number[]
  left: number[]
}

export function newRecordingTally({ count }: RecordingShape): RecordingTally {
  const zeros = (): number[] => Array.from({ length: count }, () => 0)
  return { watched: 0, seen: zeros(), again: zeros(), left: zeros() }
}

/** Adds what one person watched of a lesson's recordings. */
export function addWatching(
  tallies: ReadonlyMap<string, RecordingTally>,
  shapes: readonly RecordingShape[],
  own: CountedLesson,
): void {
  for (const shape of shapes) {
    const watching = own.watched?.get(shape.asset)
    const tally = tallies.get(shape.asset)
    if (!watching || !tally || watching.ranges.length === 0) continue
    tally.watched += 1
    const seen = covered(shape, [watching.ranges])
    const told = covered(shape, watching.told)
    for (let i = 0; i < shape.count; i += 1) {
      const half = stretchOf(shape, i) / 2
      if (seen[i]! >= half) tally.seen[i]! += 1
      // a stretch is told twice as long as it is only where it was played twice
      if (told[i]! >= 3 * half) tally.again[i]! += 1
    }
    if (own.position?.asset !== shape.asset || own.isDone) continue
    tally.left[Math.min(shape.count - 1, Math.floor(own.position.ms / shape.stretchMs))]! += 1
  }
}

/** How many ms of each stretch lie in some ranges, those that lie in several counted as often. */
function covered(shape: RecordingShape, lists: readonly (readonly Range[])[]): number[] {
  const { stretchMs, count } = shape
  const ms = Array.from({ length: count }, () => 0)
  for (const [from, to] of lists.flat()) {
    const last = Math.min(count - 1, Math.floor(to / stretchMs))
    for (let i = Math.max(0, Math.floor(from / stretchMs)); i <= last; i += 1) {
      ms[i]! += Math.max(0, Math.min(to, (i + 1) * stretchMs) - Math.max(from, i * stretchMs))
    }
  }
  return ms
}

const stretchOf = ({ durationMs, stretchMs }: RecordingShape, i: number): number =>
  Math.min(stretchMs, durationMs - i * stretchMs)

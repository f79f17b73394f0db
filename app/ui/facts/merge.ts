// What waits is kept small without losing anything: traces of one recording become one, and a later answer to a
// question takes the place of an earlier one that was never sent.
import type { Fact } from '../../domain/progress/facts'
import { unite } from '../player/watch-trace'

/** At most as many ranges as one fact may carry. */
const MOST_RANGES = 200

/** The waiting facts with a new one; `isMovable` says which of them are not on their way. */
export function withFact(waiting: readonly Fact[], fact: Fact, isMovable: (fact: Fact) => boolean): Fact[] {
  const same = waiting.find((other) => isMovable(other) && isSameMatter(other, fact))
  if (!same) return [...waiting, fact]
  const rest = waiting.filter((other) => other !== same)
  if (same.kind !== 'watched' || fact.kind !== 'watched') return [...rest, fact]
  const ranges = unite([...same.payload.ranges, ...fact.payload.ranges])
  if (ranges.length > MOST_RANGES) return [...waiting, fact]
  return [...rest, { ...fact, payload: { ...fact.payload, ranges } }]
}

function isSameMatter(a: Fact, b: Fact): boolean {
  if (a.person !== b.person || a.enrolment !== b.enrolment || a.lesson !== b.lesson) return false
  if (a.kind === 'watched' && b.kind === 'watched') return a.asset === b.asset && a.revision === b.revision
  if (a.kind !== 'response' || b.kind !== 'response') return false
  return a.payload.attempt === b.payload.attempt && a.payload.question === b.payload.question
}

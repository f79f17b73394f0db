// How far the translation of a course into a language is, lesson by lesson.
import type { Proposal, Segment, SegmentState } from './segment'
import { standingOf } from './segment'

export type Counts = Record<SegmentState, number> & { total: number }

export interface LanguageProgress {
  all: Counts
  /** in the order of the course, 'course' first where it has something of its own */
  places: ({ place: string } & Counts)[]
}

const NONE: Counts = { untranslated: 0, waiting: 0, changed: 0, approved: 0, total: 0 }

/** Pure: takes segmentsOf a document and a language, and proposalsBySegment of them. */
export function progressOfLanguage(
  segments: readonly Segment[],
  proposals: ReadonlyMap<string, Proposal>,
): LanguageProgress {
  const all = { ...NONE }
  const places = new Map<string, Counts>()
  for (const segment of segments) {
    const { state } = standingOf(segment, proposals.get(segment.key))
    const place = places.get(segment.place) ?? { ...NONE }
    places.set(segment.place, place)
    for (const counts of [all, place]) {
      counts[state] += 1
      counts.total += 1
    }
  }
  return { all, places: [...places].map(([place, counts]) => ({ place, ...counts })) }
}

/** What is still to do: everything that is not approved. */
export const toDo = ({ total, approved }: Counts): number => total - approved

// A segment is one piece of a course that is translated by itself: a title, a whole text, an option, a cue. What stands
// for it in a language is the approved translation, and beside it what somebody typed and nobody approved yet.
import type { Lang } from '../../platform/languages'
import type { Text } from '../quizzes/text'
import { fingerprint } from './editable'
import { tidy } from './tidy'

export type SegmentPart =
  | 'title'
  | 'summary'
  | 'introduction'
  | 'outcome'
  | 'role'
  | 'cover'
  | 'module'
  | 'attachment'
  | 'chapter'
  | 'body'
  | 'notes'
  | 'intro'
  | 'prompt'
  | 'explanation'
  | 'option'
  | 'optionExplanation'
  | 'accepted'
  | 'unit'
  | 'left'
  | 'right'
  | 'item'
  | 'cue'
  | 'note'

export type SegmentState = 'untranslated' | 'waiting' | 'changed' | 'approved'

export interface Segment {
  /** stays the same as long as the piece is there */
  key: string
  /** id of its lesson, or 'course' */
  place: string
  part: SegmentPart
  /** its number among its like, and of the question it belongs to */
  n?: number
  of?: number
  /** in the recording */
  atMs?: number
  sourceLang: Lang
  source: string
  approved?: string
  /** the words the approved translation was made from, where the source says something else today */
  oldSource?: string
  /** captions of a recording that has none in this language yet: they come into the draft all at once */
  track?: string
  /** puts approved words into the document the segment was read from; '' takes them away */
  write(words: string): void
}

export type Where = Pick<Segment, 'key' | 'part' | 'n' | 'of'>
/** Adds a text to a list of segments; `put` writes it back where it was. */
export type AddText = (at: Where, text: Text | undefined, put: (text: Text) => void) => void

/** What was typed for a segment and waits beside the draft. */
export interface Proposal {
  segment: string
  words: string
  /** the source as it was seen */
  source: string
  savedAt: number
  savedBy: string
  /** approved, and held back until the rest of its captions is */
  approvedAt?: number
}

export interface Standing {
  state: SegmentState
  /** what is to be seen in the field */
  words: string
  oldSource?: string
}

export function standingOf(segment: Segment, proposal: Proposal | undefined): Standing {
  const { source, approved, oldSource } = segment
  if (proposal) {
    const { words } = proposal
    if (tidy(proposal.source) !== tidy(source)) return { state: 'changed', words, oldSource: proposal.source }
    return { state: proposal.approvedAt === undefined ? 'waiting' : 'approved', words }
  }
  if (approved === undefined) return { state: 'untranslated', words: '' }
  return oldSource === undefined
    ? { state: 'approved', words: approved }
    : { state: 'changed', words: approved, oldSource }
}

/** Of the words a person has before them: nobody writes over what they never saw. */
export const baseOf = (words: string): string => fingerprint({ text: words })

/**
 * The proposal of each segment by its key. One whose key is gone (a cue that was moved, a chapter) goes with the segment
 * of the same place that has the words it was made from.
 */
export function proposalsBySegment(
  segments: readonly Segment[],
  proposals: readonly Proposal[],
): ReadonlyMap<string, Proposal> {
  const keys = new Set(segments.map(({ key }) => key))
  const found = new Map<string, Proposal>()
  const homeless = new Map<string, Proposal>()
  for (const proposal of proposals) {
    if (keys.has(proposal.segment)) found.set(proposal.segment, proposal)
    else homeless.set(`${rootOf(proposal.segment)} ${tidy(proposal.source)}`, proposal)
  }
  if (homeless.size === 0) return found
  for (const { key, source } of segments) {
    const like = `${rootOf(key)} ${tidy(source)}`
    const proposal = homeless.get(like)
    if (!proposal || found.has(key)) continue
    found.set(key, proposal)
    homeless.delete(like)
  }
  return found
}

const rootOf = (key: string): string => key.slice(0, key.lastIndexOf('/'))

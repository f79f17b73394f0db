// What is translated of a draft into one language, with what waits beside it: what the translation desk reads, and what
// saving and approving begin with.
import type { Context } from '../context'
import { mayTranslate, type TeamPart } from '../courses/policy'
import { Refusal } from '../refusal'
import { listProposals, type Of } from './proposals.server'
import { baseOf, type Proposal, proposalsBySegment, type Segment, type Standing, standingOf } from './segment'
import { segmentsOf } from './segments'
import { type Draft, teamDraft } from './team.server'
import { tidy } from './tidy'

export interface Desk {
  draft: Draft & { part: TeamPart }
  segments: Segment[]
  proposals: ReadonlyMap<string, Proposal>
}

/** Refuses: not-found for strangers, and where nothing of the course is translated into this language. */
export function openDesk(ctx: Context, of: Of): Desk {
  const draft = teamDraft(ctx, of.courseId, mayTranslate)
  const segments = segmentsOf(draft.document, of.target)
  if (segments.length === 0) throw new Refusal('not-found')
  return { draft, segments, proposals: proposalsBySegment(segments, listProposals(ctx.db, of)) }
}

/** What a translator sends: the words, and what stood before them when they were typed. */
export interface Typed extends Of {
  segment: string
  words: string
  /** the source as it was seen */
  source: string
  /** baseOf the words that stood in the field */
  base: string
}

export interface Found {
  desk: Desk
  segment: Segment
  proposal: Proposal | undefined
  standing: Standing
  /** tidied */
  words: string
}

/** Refuses: not-found, place-gone, draft-changed (somebody else wrote there), draft-limits. */
export function findTyped(ctx: Context, typed: Typed): Found {
  const desk = openDesk(ctx, typed)
  const segment = desk.segments.find(({ key }) => key === typed.segment)
  if (!segment) throw new Refusal('place-gone')
  const proposal = desk.proposals.get(segment.key)
  const standing = standingOf(segment, proposal)
  const words = tidy(typed.words)
  const isThereAlready = words === tidy(standing.words)
  if (!isThereAlready && typed.base !== baseOf(standing.words)) throw new Refusal('draft-changed')
  if (isTooLong(segment, words)) throw new Refusal('draft-limits')
  return { desk, segment, proposal, standing, words }
}

const LONGEST_CUE = 2_000
const LONGEST_ANSWER = 200

function isTooLong({ part }: Segment, words: string): boolean {
  if (part === 'cue' || part === 'note') return words.length > LONGEST_CUE
  return part === 'accepted' && words.split('\n').some((line) => line.trim().length > LONGEST_ANSWER)
}

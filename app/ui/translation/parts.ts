// What the pages of translation are given: plain data.
import type { TermPair } from '../../domain/authoring/glossary'
import type { Counts } from '../../domain/authoring/progress-of-language'
import type { SegmentPart, SegmentState } from '../../domain/authoring/segment'
import type { WordChange } from '../../domain/authoring/word-changes'
import type { LanguageState } from '../../domain/courses/rules'
import type { Lang } from '../../platform/languages'

export const SHOWS = ['all', 'todo', 'changed', 'waiting'] as const
export type Show = (typeof SHOWS)[number]

/** Where on the desk somebody is: a part of the course, what of it is shown, and which page of that. */
export interface DeskPlace {
  part: string
  show: Show
  page: number
}

/** How the tag of a state looks. */
export const STATE_TAGS = { approved: 'good', changed: 'warn', waiting: undefined, untranslated: undefined } as const

export interface DeskSegment {
  /** of its field; the same as long as the segment is there */
  id: string
  key: string
  part: SegmentPart
  n?: number
  of?: number
  atMs?: number
  state: SegmentState
  sourceLang: Lang
  source: string
  /** old and new words of the source, where it changed */
  changes?: WordChange[]
  /** who changed it, '' for a machine, and when; where the steps of the draft tell */
  sourceBy?: string
  sourceAt?: number
  words: string
  base: string
  /** what stands until other words are approved */
  stands?: string
  isOpen: boolean
  /** of captions that wait for the rest */
  isHeld: boolean
  terms: TermPair[]
  by?: string
  savedAt?: number
  /** a press that did not come through */
  again?: { words: string; refusal?: string; sourceMoved: boolean; theirs?: string; by?: string }
}

export interface DeskPart {
  lang: Lang
  courseId: string
  title: string
  placeTitle: string
  source: Lang
  target: Lang
  mayChange: boolean
  /** learners can choose this language, today or from the next publication on */
  isOffered: boolean
  deskJson: string
  counts: Counts
  here: Counts
  place: DeskPlace
  pages: number
  places: { id: string; title: string; toDo: number }[]
  segments: DeskSegment[]
  /** the first one that changed after those shown */
  nextChanged?: { place: DeskPlace; id: string }
  terms: TermPair[]
  newTermId: string
  /** id of the field in which one goes on, or of the state line: a script that fetches the page sees no #id */
  focus: string
  /** of a segment that is gone meanwhile */
  lost?: string
}

export interface LanguageRow {
  language: Lang
  state: LanguageState
  counts: Counts
  translators: string[]
}

export const deskPath = ({ lang, courseId, target }: Pick<DeskPart, 'lang' | 'courseId' | 'target'>): string =>
  `/${lang}/studio/courses/${courseId}/translation/${target}`

/** What is usual is left out: `?part=luz&show=todo&page=2`. */
export function placeQuery({ part, show, page }: DeskPlace): string {
  const query = new URLSearchParams({ part })
  if (show !== 'all') query.set('show', show)
  if (page > 1) query.set('page', String(page))
  return `?${query.toString()}`
}

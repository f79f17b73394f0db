// What differs between two documents of a course, as plain data for people: grouped by place, the weightiest apart.
import type { Lang } from '../../platform/languages'
import type { LessonKind } from '../courses/document'
import type { Piece } from './word-diff'

export type Thing = 'module' | 'lesson' | 'question' | 'option' | 'outcome' | 'recording' | 'file' | 'language'

/** Values that are not words; their names are in publication.json, `value`. */
export type ValueName =
  | 'passMark'
  | 'hours'
  | 'topic'
  | 'level'
  | 'licence'
  | 'slug'
  | 'authors'
  | 'sources'
  | 'translators'
  | 'sample'
  | 'cover'
  | 'minutes'
  | 'attempts'
  | 'wait'
  | 'shuffle'
  | 'draw'
  | 'weight'

export type Change =
  | { is: 'added' | 'removed' | 'moved'; thing: Thing; label: string }
  | { is: 'text'; part: string; about?: string; lang: Lang; pieces: Piece[] }
  | { is: 'value'; name: ValueName; about?: string; from: string; to: string }
  | { is: 'key'; label: string }
  | {
      is: 'captions'
      lang: Lang
      spoken: Lang
      lines: { atMs: number; pieces: Piece[] }[]
      more: number
      moved: number
    }
  | { is: 'chapters' }

export interface ChangedPlace {
  /** lesson or module id; 'course' for the whole */
  id: string
  kind: 'course' | 'module' | LessonKind
  label: string
  changes: Change[]
}

export interface Comparison {
  places: ChangedPlace[]
  /** what those inside must be told of before it is published */
  weighty: {
    passMark?: { from: number; to: number }
    /** of questions that are in both */
    keys: { lesson: string; question: string; label: string }[]
    removedLessons: { id: string; label: string }[]
  }
}

/** How many differences there are in all. */
export const countChanges = ({ places }: Comparison): number =>
  places.reduce((sum, place) => sum + place.changes.length, 0)

/** One published version, as its team looks back on it. */
export interface Revision {
  number: number
  note?: string
  publishedAt: number
  publishedBy: string
}

// What the notes of a lesson show: plain data.
import type { NoteView } from '../../domain/notes/notebook'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'

export const NOTE_STATES = ['saved', 'marked', 'both', 'deleted', 'restored'] as const
export type NoteState = (typeof NOTE_STATES)[number]

export interface NotesPart {
  lang: Lang
  /** the lesson's path */
  here: string
  title: Shown
  /** of the note that the form would write */
  formId: string
  /** under which name a draft is kept in the browser */
  owner: string
  /** of a video: the recording shown, the second one is at, and what its links add */
  asset?: string
  atMs?: number
  of?: string
  notes: NoteView[]
  said: { state: NoteState; id: string } | undefined
}

/** Every word the script says. */
export type NoteWords = Record<'draft' | 'restored' | 'saving' | 'failed' | 'signedOut', string>

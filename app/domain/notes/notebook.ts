// What pages and files show of a person's notes: plain data.
import type { Shown } from '../quizzes/text'

/** A note as a page shows it. */
export interface NoteView {
  id: string
  kind: 'note' | 'bookmark'
  words: string
  version: number
  changedAt: number
  /** in the recording that is shown */
  atMs?: number
}
export interface Notebook {
  courses: {
    slug: string
    title: Shown
    /** lessons can be opened: the person is inside */
    isOpen: boolean
    lessons: { id: string; title: Shown; isThere: boolean; notes: NoteView[] }[]
  }[]
  count: number
}

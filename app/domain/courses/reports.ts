// What pages show of reported errors: plain data.
import type { Lang } from '../../platform/languages'
import type { Shown } from '../quizzes/text'

export interface TeamReport {
  id: string
  slug: string
  lessonId: string
  /** the lesson can be opened: it is in the newest revision */
  isThere: boolean
  course: Shown
  lesson: Shown
  language: Lang
  revision: number
  /** in the recording of `of`, where the lesson has several */
  atMs?: number
  of?: Lang
  /** the captions in which it was seen, of a moment of a video: the end of their desk's address in the studio */
  captions?: string
  words: string
  reportedAt: number
  settledAt?: number
  answer?: string
}

export interface OwnReport {
  id: string
  words: string
  atMs?: number
  reportedAt: number
  settledAt?: number
  answer?: string
}

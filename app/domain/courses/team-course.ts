// A course as the people who make it see it in their list.
import type { Shown } from '../quizzes/text'

export interface TeamCourse {
  id: string
  slug: string
  title: Shown
  part: 'owner' | 'editor' | 'translator'
  /** number of the public revision; none = never published */
  revision?: number
  publishedAt?: number
  isUnpublished: boolean
  /** publishing the draft would change something */
  isAhead: boolean
  draftSavedAt?: number
}

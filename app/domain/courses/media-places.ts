// Where files are used, and where recordings may be put: plain data, ready for a component.
import type { Shown } from '../quizzes/text'

export interface MediaUse {
  slug: string
  /** number of a published revision; none = the draft */
  revision?: number
}

export interface VideoPlaces {
  courseId: string
  title: Shown
  lessons: { id: string; title: Shown }[]
}

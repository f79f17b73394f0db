// Where files are used, and where recordings may be put: plain data, ready for a component.
import type { Lang } from '../../platform/languages'
import type { Shown } from '../quizzes/text'
import type { AlternativeKind } from './alternatives'
import type { SignLanguage } from './sign-languages'

export interface MediaUse {
  slug: string
  /** number of a published revision; none = the draft */
  revision?: number
}

export interface ShownUse extends MediaUse {
  course: Shown
  /** where the viewer works on the course */
  courseId?: string
  /** none where they may not be told */
  lessons: (Shown & { id: string })[]
}

export interface VideoPlace {
  id: string
  title: Shown
  /** what runs beside its recordings */
  alternatives: { language: Lang; kind: AlternativeKind; hash: string; signLanguage?: SignLanguage }[]
}

export interface VideoPlaces {
  courseId: string
  title: Shown
  lessons: VideoPlace[]
}

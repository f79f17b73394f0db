// What the pages of the studio are given: plain data, the same for the page and for its script.
import type { FormValues } from '../../domain/authoring/editable'
import type { EditableName } from '../../domain/authoring/editables'
import type { KnownStep } from '../../domain/authoring/steps'
import type { LessonKind } from '../../domain/courses/document'
import type { TeamPart } from '../../domain/courses/policy'
import type { Lang } from '../../platform/languages'
import type { Answered } from '../kit/form'

/** A form that saves a part of the draft. */
export interface SavePart {
  name: EditableName
  /** id of what it changes; 'course' for the whole */
  subject: string
  values: FormValues
  /** fingerprint of the values */
  base: string
}

/** A save that did not come through: what was typed, and where somebody was faster, what stands now. */
export interface SaveAgain {
  name: string
  subject: string
  /** what the person saw when they began: kept until a save comes through */
  base: string
  form: Answered
  theirs?: { values: FormValues; base: string; by: string; savedAt: number }
}

export interface OutlineStep {
  id: string
  number: number
  title: string
  kind: LessonKind
  minutes: number
  questions?: number
  /** errors and warnings at this lesson */
  errors: number
  warnings: number
}

/** What stands around every page of one course in the studio. */
export interface StudioFrame {
  lang: Lang
  courseId: string
  slug: string
  title: string
  source: Lang
  /** translations there are or will be */
  languages: Lang[]
  part: TeamPart
  mayChange: boolean
  savedAt: number
  savedBy: string
  /** number of the public revision; none = never published */
  revision?: number
  isUnpublished: boolean
  /** the draft is not what the public sees */
  hasChanges: boolean
  errors: number
  warnings: number
  modules: { id: string; title: string; lessons: OutlineStep[] }[]
  undo?: KnownStep
  redo?: KnownStep
  /** for the script: its words, and whose page this is */
  deskJson: string
}

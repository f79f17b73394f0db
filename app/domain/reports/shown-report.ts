// The completion report as its pages get it: plain data.
import type { Shown } from '../quizzes/text'
import type { CompletionQuery, PeriodOf, Status } from './completion-query'

/** One person in one course. Instants are ms UTC; the place is that of the period's moment. */
export interface CompletionRow {
  n: number
  enrolmentId: string
  personId: string
  name: string
  /** none for people with an access card, and for whoever may not see addresses */
  email: string | null
  courseId: string
  status: Status
  enrolledAt: number
  seenAt: number
  completedAt: number | null
  certifiedAt: number | null
  /** an earlier training that was recognised as this course */
  recognisedAt: number | null
  /** of the revision completed, else of the one enrolled in */
  revision: number
  hours: number
  /** per cent; for the programme's own coordinators */
  markPercent: number | null
  language: string
  country: string
  province: string | null
  institutionId: string | null
  institution: string | null
  institutionKind: string | null
  jobArea: string | null
}

export interface CompletionCounts {
  enrolled: number
  completed: number
  certified: number
}

export interface ReportChoices {
  courses: { id: string; title: Shown; revisions: number }[]
  /** none = any country; else the only one there is */
  country: string | undefined
  /** those of the country that was chosen, as their codes */
  provinces: string[]
  institutions: { id: string; name: string }[]
  /** where the country has too many for a list: the words they were looked for by, and of how many they are */
  search: { words: string; all: number; isCut: boolean } | undefined
  /** the only one there is, for its coordinators */
  ownInstitution: string | undefined
  groups: { id: string; name: string }[]
}

export interface CompletionView {
  now: number
  timeZone: string
  stuckAfterDays: number
  seesMarks: boolean
  query: CompletionQuery
  /** what the address asks for and cannot be asked */
  notApplied: (keyof CompletionQuery)[]
  of: PeriodOf
  rows: CompletionRow[]
  choices: ReportChoices
  counts: CompletionCounts
  isFirst: boolean
  /** the query of the next page */
  next: string | undefined
}

export type ExportForm = 'csv' | 'xlsx' | 'pdf'

/** Rows of one signed record (the form 'pdf'); more are asked for in parts. */
export const MOST_RECORD_ROWS = 2_000

/** A file one asked for, as the list of them tells it. */
export interface ShownExport {
  id: string
  form: ExportForm
  query: CompletionQuery
  institution: string | undefined
  group: string | undefined
  askedAt: number
  expiresAt: number
  finishedAt: number | null
  failedAt: number | null
  rowsWritten: number
  rowsTotal: number | null
  bytes: number | null
  isKept: boolean
}

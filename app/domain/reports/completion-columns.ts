// The columns of a downloaded completion report: the rows of the screen, whole. Pure; the words come from whoever writes.
import type { Status } from './completion-query'

export type ColumnKind = 'text' | 'day' | 'number' | 'percent'

/**
 * A row as it is read for a file: see read-export-rows.server.ts. What few different values have comes as one text, to be
 * put into words once and not a million times: `study` is course, revision and language, `place` country, province,
 * institution and job area; between them spaces, and nothing where there is none. Instants are ms UTC.
 */
export interface ExportRow {
  name: string
  address: string | null
  study: string
  status: Status
  enrolledAt: number
  startedAt: number | null
  seenAt: number
  withdrawnAt: number | null
  completedAt: number | null
  certifiedAt: number | null
  recognisedAt: number | null
  code: string | null
  place: string
  markPercent: number | null
  enrolmentId: string
  /** names of the groups that follow this course and have this person */
  groups: string | null
}

/** What stands in `study`. */
export function readStudy(study: string): { courseId: string; revision: number; language: string } {
  const [courseId = '', revision = '', language = ''] = study.split(' ')
  return { courseId, revision: Number(revision), language }
}

/** What stands in `place`; '' where there is none. */
export function readPlace(place: string) {
  const [country = '', province = '', institutionId = '', jobArea = ''] = place.split(' ')
  return { country, province, institutionId, jobArea }
}

export interface ColumnSpec {
  /** key of report.json, file */
  key: (typeof COLUMN_KEYS)[number]
  kind: ColumnKind
  width: number
  /** only for the programme's own coordinators */
  isOfProgramme?: boolean
}

export const COLUMN_KEYS = [
  'person',
  'email',
  'course',
  'status',
  'enrolled',
  'started',
  'seen',
  'completed',
  'certified',
  'recognised',
  'code',
  'hours',
  'mark',
  'language',
  'country',
  'province',
  'institution',
  'kind',
  'job',
  'group',
  'revision',
  'id',
] as const

const SPECS: readonly ColumnSpec[] = [
  { key: 'person', kind: 'text', width: 32 },
  { key: 'email', kind: 'text', width: 28, isOfProgramme: true },
  { key: 'course', kind: 'text', width: 40 },
  { key: 'status', kind: 'text', width: 16 },
  { key: 'enrolled', kind: 'day', width: 12 },
  { key: 'started', kind: 'day', width: 12 },
  { key: 'seen', kind: 'day', width: 12 },
  { key: 'completed', kind: 'day', width: 12 },
  { key: 'certified', kind: 'day', width: 12 },
  { key: 'recognised', kind: 'day', width: 12 },
  { key: 'code', kind: 'text', width: 20 },
  { key: 'hours', kind: 'number', width: 8 },
  { key: 'mark', kind: 'percent', width: 8, isOfProgramme: true },
  { key: 'language', kind: 'text', width: 12 },
  { key: 'country', kind: 'text', width: 16 },
  { key: 'province', kind: 'text', width: 14 },
  { key: 'institution', kind: 'text', width: 36 },
  { key: 'kind', kind: 'text', width: 12 },
  { key: 'job', kind: 'text', width: 18 },
  { key: 'group', kind: 'text', width: 30 },
  { key: 'revision', kind: 'number', width: 8 },
  { key: 'id', kind: 'text', width: 38 },
]

/** The columns whoever asks may have. */
export const columnsFor = (isOfProgramme: boolean): readonly ColumnSpec[] =>
  SPECS.filter((spec) => isOfProgramme || !spec.isOfProgramme)

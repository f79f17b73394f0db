// A course on its way in, as its owner sees it: plain data, ready for a page.
import type { ArchiveFault } from '../../platform/archive-names'
import type { Problem } from './yaml-file'

/** What becomes of a course that came: a new one, the next draft of one that is here, or a copy of it. */
export type ImportOutcome = 'new' | 'draft' | 'copy'

/** What its owner is told. */
export type Told =
  | { kind: 'faults'; problems: Problem[]; more: number }
  | { kind: 'archive'; code: ArchiveFault; params: Problem['params'] }
  | { kind: 'refusal'; code: string; params: Problem['params'] }

export interface CourseImport {
  id: string
  label: string
  state: 'waiting' | 'asks' | 'done' | 'refused'
  percent: number
  /** the course it is asked about, or that it became */
  courseId?: string
  outcome?: ImportOutcome
  told?: Told
}

/** So many faults are kept of one course: whoever mended these looks again. */
export const MOST_TOLD = 500

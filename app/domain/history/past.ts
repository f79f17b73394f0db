// Past completions and the files that brought them, as they leave the domain.
import type { PastFinding } from './read-line'

export interface PastCompletion {
  course: string
  hours: number | null
  /** days, ISO 8601 */
  startedOn: string | null
  completedOn: string
  institution: string | null
  source: string
}

export interface PastRow extends PastCompletion {
  n: number
  name: string
  country: string
}

/** Instants are ms UTC. */
export interface PastBatch {
  id: string
  source: string
  /** of the file */
  label: string
  linesNew: number
  linesKnown: number
  linesWrong: number
  findings: PastFinding[]
  form: { encoding: string; delimiter: string; columns: string[] }
  /** who read it; none where the machine did */
  reader: string | null
  importedAt: number | null
  withdrawnAt: number | null
  withdrawnReason: string | null
}

// Where one person stands in one course, as reports say it. Pure.
import type { Status } from './completion-query'

const DAY_MS = 24 * 3_600_000

export interface Standing {
  startedAt: number | null
  seenAt: number
  withdrawnAt: number | null
  completedAt: number | null
  certifiedAt: number | null
}

/** Before this moment (ms UTC) somebody who has not finished was last seen too long ago. */
export const stuckBefore = (now: number, stuckAfterDays: number): number => now - stuckAfterDays * DAY_MS

/** The one status of a row: what was reached counts more than what came after it. */
export function statusOf(row: Standing, before: number): Status {
  if (row.certifiedAt !== null) return 'certified'
  if (row.completedAt !== null) return 'completed'
  if (row.withdrawnAt !== null) return 'withdrawn'
  if (row.startedAt === null) return 'not-started'
  return row.seenAt < before ? 'stuck' : 'active'
}

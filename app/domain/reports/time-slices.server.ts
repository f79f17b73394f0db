// A period in slices, for counting along an index of moments with a pause after each: pages of this process go on.
import { isNotNull, max, min } from 'drizzle-orm'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import { dayAfter, dayStart } from '../settings/zone-days'
import { type CompletionQuery, periodOf } from './completion-query'
import { type Asking, momentOf } from './completion-where.server'

/** ms UTC; `to` does not belong to it */
export interface Slice {
  from: number
  to: number
}

const MOST = 400

/**
 * The period of a question in slices of about `rows` rows, were they spread evenly. What an institution or a group
 * has is one slice: it is read by other ways than by time, and each slice would read it all.
 */
export function slicesOf(db: Db, query: CompletionQuery, asking: Asking, rows: number): Slice[] {
  const moment = momentOf[periodOf(query)]
  const end = (of: typeof min) =>
    db
      .select({ at: of(moment) })
      .from(reportRows)
      .where(isNotNull(moment))
      .get()?.at as number | null | undefined
  const first = end(min)
  const last = end(max)
  if (first === null || last === null || first === undefined || last === undefined) return []
  const { timeZone } = asking
  const from = Math.max(first, query.from ? dayStart(query.from, timeZone) : first)
  const to = Math.min(last + 1, query.to ? dayStart(dayAfter(query.to), timeZone) : last + 1)
  if (from >= to) return []
  const all =
    db
      .select({ n: max(reportRows.n) })
      .from(reportRows)
      .get()?.n ?? 0
  const share = (to - from) / (last + 1 - first)
  const isOne = asking.scope.institutionId !== null || query.institution !== undefined || query.group !== undefined
  const count = isOne ? 1 : Math.min(MOST, Math.max(1, Math.ceil((all * share) / rows)))
  const each = Math.ceil((to - from) / count)
  return Array.from({ length: Math.ceil((to - from) / each) }, (_, i) => ({
    from: from + i * each,
    to: Math.min(to, from + (i + 1) * each),
  }))
}

// How many rows a question has. Few are counted at once; many in steps along the table, with a pause after each, so that
// no page of this process waits for a count over a million.
import { and, count, gt, lte, max, sql } from 'drizzle-orm'
import { setImmediate as pause } from 'node:timers/promises'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { CompletionQuery } from './completion-query'
import { type Asking, whereOf } from './completion-where.server'
import type { CompletionCounts } from './shown-report'

/** Rows that are counted without a pause: a few milliseconds. */
const AT_ONCE = 10_000
const STEP = 20_000

export async function countCompletions(db: Db, query: CompletionQuery, asking: Asking): Promise<CompletionCounts> {
  const where = whereOf(query, asking)
  // a group's rows are found by its people: steps along the table would look them up again at each
  if (query.group || countUpTo(db, query, asking, AT_ONCE) <= AT_ONCE)
    return add(db.select(counted).from(reportRows).where(where).get())
  const last =
    db
      .select({ n: max(reportRows.n) })
      .from(reportRows)
      .get()?.n ?? 0
  const total = add()
  for (let after = 0; after < last; after += STEP) {
    const step = and(gt(reportRows.n, after), lte(reportRows.n, after + STEP), where)
    // not indexed: along the table itself, or each step would walk through a whole country
    const part = add(db.get<CompletionCounts>(sql`${SELECT} from ${reportRows} not indexed where ${step}`))
    for (const key of Object.keys(total) as (keyof CompletionCounts)[]) total[key] += part[key]
    await pause()
  }
  return total
}

/** How many rows a question has, no further than `most` and one. */
export function countUpTo(db: Db, query: CompletionQuery, asking: Asking, most: number): number {
  const some = db
    .select({ n: reportRows.n })
    .from(reportRows)
    .where(whereOf(query, asking))
    .limit(most + 1)
    .as('some')
  return db.select({ n: count() }).from(some).get()?.n ?? 0
}

const counted = {
  enrolled: count(),
  completed: sql<number>`count(${reportRows.completedAt})`,
  certified: sql<number>`count(${reportRows.certifiedAt})`,
}

const SELECT = sql`select ${counted.enrolled} as enrolled, ${counted.completed} as completed, ${counted.certified} as certified`

const add = (counts: CompletionCounts = { enrolled: 0, completed: 0, certified: 0 }): CompletionCounts => ({
  ...counts,
})

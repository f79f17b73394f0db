// Counts the overview of a period within the scope of whoever asks: along the moments of the period in slices, with a pause
// after each, so that no page of this process waits for it.
import { and, gte, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { setImmediate as pause } from 'node:timers/promises'
import { institutions } from '../../../db/schema/institutions'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { CompletionQuery } from './completion-query'
import { type Asking, momentOf, placeOf, whereOf } from './completion-where.server'
import { addCompleted, addEnrolled, newOverview, type OverviewTally } from './overview'
import { hoursOf } from './revision-facts.server'
import { slicesOf } from './time-slices.server'
import { dayReader } from '../settings/zone-days'

/** Rows of a slice: some ten milliseconds. */
const SLICE = 3_000
const DAY_MS = 86_400_000

type Cell = string | number | null

export async function countOverview(db: Db, query: CompletionQuery, asking: Asking): Promise<OverviewTally> {
  const tally = newOverview()
  const monthOf = dayReader(asking.timeZone, (day) => day.slice(0, 7))
  const standing = standingIds(db)
  const museum = (id: string | null): string | null => (id === null ? null : (standing.get(id) ?? id))
  const r = reportRows
  const { country, institutionId } = placeOf('enrolled')
  const came = [r.enrolledAt, country, institutionId, r.courseId, r.language, r.startedAt, r.completedAt, r.certifiedAt]
  for await (const rows of slices(db, { ...query, of: 'enrolled' }, asking, came))
    for (const [at, country, institutionId, courseId, language, started, completed, certified] of rows)
      addEnrolled(tally, {
        month: monthOf(at as number),
        country: country as string,
        institutionId: museum(institutionId as string | null),
        courseId: courseId as string,
        language: language as string,
        isStarted: started !== null,
        isCompleted: completed !== null,
        isCertified: certified !== null,
      })
  const then = placeOf('completed')
  const place = [then.country, then.institutionId, r.courseId, r.language]
  const done = [r.completedAt, ...place, r.doneRevision, r.certifiedAt, r.enrolledAt]
  for await (const rows of slices(db, { ...query, of: 'completed' }, asking, done))
    for (const [at, country, institutionId, courseId, language, revision, certified, enrolled] of rows)
      addCompleted(tally, {
        month: monthOf(at as number),
        country: country as string,
        institutionId: museum(institutionId as string | null),
        courseId: courseId as string,
        language: language as string,
        hours: hoursOf(db, courseId as string, revision as number),
        isCertified: certified !== null,
        days: Math.max(0, Math.floor(((at as number) - (enrolled as number)) / DAY_MS)),
      })
  return tally
}

// drizzle writes the statement; it does not read it, which would make two objects a row
async function* slices(
  db: Db,
  query: CompletionQuery,
  asking: Asking,
  columns: readonly SQLiteColumn[],
): AsyncGenerator<Cell[][]> {
  const moment = momentOf[query.of ?? 'enrolled']
  const fields = Object.fromEntries(columns.map((column, i): [string, SQL] => [`c${i}`, sql`${column}`]))
  const { from: _from, to: _to, ...whenever } = query
  for (const { from, to } of slicesOf(db, query, asking, SLICE)) {
    const own = and(gte(moment, from), lt(moment, to), whereOf(whenever, asking))
    const { sql: text, params } = db.select(fields).from(reportRows).where(own).toSQL()
    yield db.$client
      .prepare(text)
      .raw()
      .all(...params) as Cell[][]
    await pause()
  }
}

/** Institutions that were merged, each with the one it is read as. */
function standingIds(db: Db): ReadonlyMap<string, string> {
  const { id, mergedInto } = institutions
  const merged = db.select({ id, mergedInto }).from(institutions).where(isNotNull(mergedInto)).all()
  return new Map(merged.map((one) => [one.id, one.mergedInto ?? one.id]))
}

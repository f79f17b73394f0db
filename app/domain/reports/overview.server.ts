// Counts the overview of a period within the scope of whoever asks: along the report's rows in steps, with a pause after
// each, so that no page of this process waits for it.
import { and, gt, isNotNull, lte, max, sql } from 'drizzle-orm'
import { setImmediate as pause } from 'node:timers/promises'
import { institutions } from '../../../db/schema/institutions'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { CompletionQuery } from './completion-query'
import { type Asking, placeOf, whereOf } from './completion-where.server'
import { hoursOf } from './course-hours.server'
import { addCompleted, addEnrolled, newOverview, type OverviewTally } from './overview'
import { dayReader } from '../settings/zone-days'

const STEP = 10_000
const DAY_MS = 86_400_000

export async function countOverview(db: Db, query: CompletionQuery, asking: Asking): Promise<OverviewTally> {
  const tally = newOverview()
  const dayOf = dayReader(asking.timeZone)
  const month = (ms: number): string => dayOf(ms).slice(0, 7)
  const standing = standingIds(db)
  const museum = (id: string | null): string | null => (id === null ? null : (standing.get(id) ?? id))
  const r = reportRows
  const last =
    db
      .select({ n: max(r.n) })
      .from(r)
      .get()?.n ?? 0
  const came = { query: { ...query, of: 'enrolled' as const }, place: placeOf('enrolled') }
  const done = { query: { ...query, of: 'completed' as const }, place: placeOf('completed') }
  // a group's people are walked through once: in steps along the table they would be looked up again at each
  const stride = query.group ? last : STEP
  for (let after = 0; after < last; after += stride) {
    const step = and(gt(r.n, after), lte(r.n, after + stride))
    const enrolled = db
      .select({
        at: r.enrolledAt,
        country: sql<string>`${came.place.country}`,
        institutionId: came.place.institutionId,
        courseId: r.courseId,
        language: r.language,
        startedAt: r.startedAt,
        completedAt: r.completedAt,
        certifiedAt: r.certifiedAt,
      })
      .from(r)
      .where(and(step, whereOf(came.query, asking)))
      .all()
    for (const row of enrolled)
      addEnrolled(tally, {
        ...row,
        institutionId: museum(row.institutionId),
        month: month(row.at),
        isStarted: row.startedAt !== null,
        isCompleted: row.completedAt !== null,
        isCertified: row.certifiedAt !== null,
      })
    await pause()
    const completed = db
      .select({
        at: sql<number>`${r.completedAt}`,
        enrolledAt: r.enrolledAt,
        country: sql<string>`${done.place.country}`,
        institutionId: done.place.institutionId,
        courseId: r.courseId,
        language: r.language,
        revision: sql<number>`${r.doneRevision}`,
        certifiedAt: r.certifiedAt,
      })
      .from(r)
      .where(and(step, whereOf(done.query, asking)))
      .all()
    for (const row of completed)
      addCompleted(tally, {
        ...row,
        institutionId: museum(row.institutionId),
        month: month(row.at),
        hours: hoursOf(db, row.courseId, row.revision),
        isCertified: row.certifiedAt !== null,
        days: Math.max(0, Math.floor((row.at - row.enrolledAt) / DAY_MS)),
      })
    await pause()
  }
  return tally
}

/** Institutions that were merged, each with the one it is read as. */
function standingIds(db: Db): ReadonlyMap<string, string> {
  const { id, mergedInto } = institutions
  const merged = db.select({ id, mergedInto }).from(institutions).where(isNotNull(mergedInto)).all()
  return new Map(merged.map((one) => [one.id, one.mergedInto ?? one.id]))
}

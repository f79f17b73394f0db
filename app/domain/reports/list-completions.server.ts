// The completion report, a page of people and courses at a time. Pages go on after the last row that was seen, so that the
// hundredth costs what the first does, also among a million.
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { people } from '../../../db/schema/accounts'
import { institutions } from '../../../db/schema/institutions'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import { isOfProgramme } from '../accounts/policy'
import { recognisedAmong } from '../enrolments/recognitions.server'
import { type CompletionQuery, periodOf } from './completion-query'
import type { CompletionRow } from './shown-report'
import { type Asking, momentOf, whereOf } from './completion-where.server'
import { hoursOf } from './revision-facts.server'
import { statusOf, stuckBefore } from './status'

export const ROWS_A_PAGE = 50

/** Where a page goes on: the moment and number of the last row seen. */
export interface After {
  at: number
  n: number
}

/** Rows in the order of the period's moment, the newest first, and where the next page goes on. */
export function listCompletions(
  db: Db,
  query: CompletionQuery,
  asking: Asking,
  { after, limit = ROWS_A_PAGE }: { after?: After | undefined; limit?: number } = {},
): { rows: CompletionRow[]; next: After | undefined } {
  const moment = momentOf[periodOf(query)]
  const goesOn = after && sql`(${moment}, ${reportRows.n}) < (${after.at}, ${after.n})`
  const found = db
    .select()
    .from(reportRows)
    .where(and(whereOf(query, asking), goesOn))
    .orderBy(desc(moment), desc(reportRows.n))
    .limit(limit + 1)
    .all()
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows: completeRows(db, rows, query, asking), next: last && { at: momentIn(last, query), n: last.n } }
}

type Flat = typeof reportRows.$inferSelect

const momentIn = (row: Flat, query: CompletionQuery): number => {
  const of = periodOf(query)
  return (of === 'completed' ? row.completedAt : of === 'active' ? row.seenAt : row.enrolledAt) ?? 0
}

/** Flat rows with the names that stand beside their ids. */
export function completeRows(db: Db, rows: readonly Flat[], query: CompletionQuery, asking: Asking): CompletionRow[] {
  const isDone = periodOf(query) === 'completed'
  const seesMarks = isOfProgramme(asking.scope)
  const before = stuckBefore(asking.now, asking.stuckAfterDays)
  const placed = rows.map((row) => ({
    row,
    country: (isDone ? row.doneCountry : row.country) ?? row.country,
    province: isDone ? row.doneProvince : row.province,
    institutionId: isDone ? row.doneInstitutionId : row.institutionId,
    jobArea: isDone ? row.doneJobArea : row.jobArea,
  }))
  const names = namesOf(
    db,
    rows.map((row) => row.personId),
  )
  const recognised = recognisedAmong(
    db,
    rows.map((row) => row.enrolmentId),
  )
  const museums = museumsOf(
    db,
    placed.flatMap((p) => p.institutionId ?? []),
  )
  return placed.map(({ row, ...place }) => {
    const person = names.get(row.personId)
    const museum = museums.get(place.institutionId ?? '')
    const revision = row.doneRevision ?? row.revision
    return {
      n: row.n,
      enrolmentId: row.enrolmentId,
      personId: row.personId,
      name: person?.name ?? '',
      email: seesMarks ? (person?.email ?? null) : null,
      courseId: row.courseId,
      status: statusOf(row, before),
      enrolledAt: row.enrolledAt,
      seenAt: row.seenAt,
      completedAt: row.completedAt,
      certifiedAt: row.certifiedAt,
      recognisedAt: recognised[row.enrolmentId] ?? null,
      revision,
      hours: hoursOf(db, row.courseId, revision),
      markPercent: seesMarks ? row.markPercent : null,
      language: row.language,
      ...place,
      institution: museum?.name ?? null,
      institutionKind: museum?.kind ?? null,
    }
  })
}

function namesOf(db: Db, ids: readonly string[]) {
  const rows = db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}

function museumsOf(db: Db, ids: readonly string[]) {
  const standing = alias(institutions, 'standing')
  const rows = db
    .select({ id: institutions.id, name: standing.name, kind: standing.kind })
    .from(institutions)
    .innerJoin(standing, eq(standing.id, sql`coalesce(${institutions.mergedInto}, ${institutions.id})`))
    .where(inArray(institutions.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}

/** One row by its enrolment, where whoever asks may see it. */
export function findCompletion(db: Db, enrolmentId: string, asking: Asking): CompletionRow | undefined {
  const own = and(eq(reportRows.enrolmentId, enrolmentId), whereOf({}, asking))
  const row = db.select().from(reportRows).where(own).get()
  return row && completeRows(db, [row], {}, asking)[0]
}

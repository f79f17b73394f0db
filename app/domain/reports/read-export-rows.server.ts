// Every row of a question to the report, as of one moment: read along its order in pieces, within one snapshot.
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { credentials } from '../../../db/schema/credentials'
import { institutions } from '../../../db/schema/institutions'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { ExportRow } from './completion-columns'
import { type CompletionQuery, periodOf } from './completion-query'
import { type Asking, momentOf, placeOf, whereOf } from './completion-where.server'
import { hoursOf } from './course-hours.server'
import { statusOf, stuckBefore } from './status'

/** Rows of a piece: a few milliseconds of the process that writes the file. */
const PIECE = 1_000

/** Pieces of rows, the newest first. `db` should be in one read transaction, so that all are of one moment. */
export function* readExportRows(db: Db, query: CompletionQuery, asking: Asking): Generator<ExportRow[]> {
  const r = reportRows
  const of = periodOf(query)
  const moment = momentOf[of]
  const place = placeOf(of)
  const before = stuckBefore(asking.now, asking.stuckAfterDays)
  const where = whereOf(query, asking)
  const select = {
    n: r.n,
    at: sql<number>`${moment}`,
    name: people.name,
    email: people.email,
    accessName: people.accessName,
    courseId: r.courseId,
    enrolledAt: r.enrolledAt,
    startedAt: r.startedAt,
    seenAt: r.seenAt,
    withdrawnAt: r.withdrawnAt,
    completedAt: r.completedAt,
    certifiedAt: r.certifiedAt,
    code: credentials.code,
    language: r.language,
    country: sql<string>`${place.country}`,
    province: place.province,
    institution: institutions.name,
    institutionKind: institutions.kind,
    jobArea: place.jobArea,
    revision: sql<number>`coalesce(${r.doneRevision}, ${r.revision})`,
    markPercent: r.markPercent,
    enrolmentId: r.enrolmentId,
  }
  const stands = and(
    eq(credentials.enrolmentId, r.enrolmentId),
    isNull(credentials.replacedAt),
    isNull(credentials.revokedAt),
  )
  for (let goesOn: SQL | undefined, isFirst = true; isFirst || goesOn; isFirst = false) {
    const rows = db
      .select(select)
      .from(r)
      .leftJoin(people, eq(people.id, r.personId))
      .leftJoin(institutions, eq(institutions.id, place.institutionId))
      .leftJoin(credentials, stands)
      .where(and(where, goesOn))
      .orderBy(desc(moment), desc(r.n))
      .limit(PIECE)
      .all()
    const last = rows.length === PIECE ? rows.at(-1) : undefined
    goesOn = last && sql`(${moment}, ${r.n}) < (${last.at}, ${last.n})`
    yield rows.map(({ name, ...row }) => ({
      ...row,
      name: name ?? '',
      status: statusOf(row, before),
      hours: hoursOf(db, row.courseId, row.revision),
    }))
  }
}

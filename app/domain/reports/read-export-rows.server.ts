// Every row of a question to the report, as of one moment: one statement that walks along their order once, read in pieces.
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { people } from '../../../db/schema/accounts'
import { credentials } from '../../../db/schema/credentials'
import { recognitions } from '../../../db/schema/enrolments'
import { institutions } from '../../../db/schema/institutions'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { ExportRow } from './completion-columns'
import { groupNames } from '../cohorts/group-where.server'
import { type CompletionQuery, periodOf } from './completion-query'
import { type Asking, momentOf, placeOf, whereOf } from './completion-where.server'
import { hoursOf } from './course-hours.server'
import { statusOf, stuckBefore } from './status'

/** Rows of a piece: a few milliseconds of the process that writes the file. */
const PIECE = 500

/** In the order of the statement's columns. */
type Cells = [
  name: string | null,
  email: string | null,
  accessName: string | null,
  courseId: string,
  enrolledAt: number,
  startedAt: number | null,
  seenAt: number,
  withdrawnAt: number | null,
  completedAt: number | null,
  certifiedAt: number | null,
  code: string | null,
  language: string,
  country: string,
  province: string | null,
  institution: string | null,
  institutionKind: string | null,
  jobArea: string | null,
  revision: number,
  markPercent: number | null,
  enrolmentId: string,
  recognisedAt: number | null,
  groups: string | null,
]

/** Pieces of rows, the newest first. The statement stays open meanwhile: all rows are of the moment of the first. */
export function* readExportRows(db: Db, query: CompletionQuery, asking: Asking): Generator<ExportRow[]> {
  const before = stuckBefore(asking.now, asking.stuckAfterDays)
  const { sql: text, params } = statement(db, query, asking)
  const open = db.$client
    .prepare(text)
    .raw()
    .iterate(...params) as IterableIterator<Cells>
  let piece: ExportRow[] = []
  for (const cells of open) {
    piece.push(rowOf(db, cells, before))
    if (piece.length < PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

// drizzle writes the statement; it does not read it, which would make three objects a row
function statement(db: Db, query: CompletionQuery, asking: Asking) {
  const r = reportRows
  const standing = alias(institutions, 'standing')
  const moment = momentOf[periodOf(query)]
  const place = placeOf(periodOf(query))
  const stands = and(
    eq(credentials.enrolmentId, r.enrolmentId),
    isNull(credentials.replacedAt),
    isNull(credentials.revokedAt),
  )
  return db
    .select({
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
      country: sql`${place.country}`,
      province: place.province,
      institution: standing.name,
      institutionKind: standing.kind,
      jobArea: place.jobArea,
      revision: sql`coalesce(${r.doneRevision}, ${r.revision})`,
      markPercent: r.markPercent,
      enrolmentId: r.enrolmentId,
      recognisedAt: sql`(select x.recognised_at from ${recognitions} x where x.enrolment_id = ${r.enrolmentId} and x.ended_at is null)`,
      groups: groupNames({ person: r.personId, course: r.courseId }, asking.scope),
    })
    .from(r)
    .leftJoin(people, eq(people.id, r.personId))
    .leftJoin(institutions, eq(institutions.id, place.institutionId))
    .leftJoin(standing, eq(standing.id, sql`coalesce(${institutions.mergedInto}, ${institutions.id})`))
    .leftJoin(credentials, stands)
    .where(whereOf(query, asking))
    .orderBy(desc(moment), desc(r.n))
    .toSQL()
}

function rowOf(db: Db, cells: Cells, before: number): ExportRow {
  const [name, email, accessName, courseId, enrolledAt, startedAt, seenAt, withdrawnAt, completedAt, certifiedAt] =
    cells
  const [, , , , , , , , , , code, language, country, province, institution, institutionKind, jobArea, revision] = cells
  return {
    name: name ?? '',
    email,
    accessName,
    courseId,
    status: statusOf({ startedAt, seenAt, withdrawnAt, completedAt, certifiedAt }, before),
    enrolledAt,
    startedAt,
    seenAt,
    completedAt,
    certifiedAt,
    code,
    hours: hoursOf(db, courseId, revision),
    language,
    country,
    province,
    institution,
    institutionKind,
    jobArea,
    revision,
    markPercent: cells[18],
    enrolmentId: cells[19],
    recognisedAt: cells[20],
    groups: cells[21],
  }
}

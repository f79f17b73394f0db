// Every row of a question to the report, as of one moment: one statement that walks along their order once, read in pieces.
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { ExportRow } from './completion-columns'
import { groupNames } from '../cohorts/group-where.server'
import { type CompletionQuery, periodOf } from './completion-query'
import { type Asking, momentOf, placeOf, whereOf } from './completion-where.server'
import { statusOf, stuckBefore } from './status'

/** Rows of a piece: some ten milliseconds of the process that writes the file. */
const PIECE = 1_000

/** In the order of the statement's columns. */
type Cells = [
  name: string | null,
  address: string | null,
  study: string,
  enrolledAt: number,
  startedAt: number | null,
  seenAt: number,
  withdrawnAt: number | null,
  completedAt: number | null,
  certifiedAt: number | null,
  code: string | null,
  place: string,
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
    piece.push(rowOf(cells, before))
    if (piece.length < PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

// Drizzle writes the statement; it does not read it, which would make three objects a row. Each column costs more than the
// row it stands in, so what is put into words together is read as one.
function statement(db: Db, query: CompletionQuery, asking: Asking) {
  const r = reportRows
  const moment = momentOf[periodOf(query)]
  const place = placeOf(periodOf(query))
  return db
    .select({
      name: people.name,
      address: sql`coalesce(${people.email}, ${people.accessName})`,
      study: sql`${r.courseId} || ' ' || coalesce(${r.doneRevision}, ${r.revision}) || ' ' || ${r.language}`,
      enrolledAt: r.enrolledAt,
      startedAt: r.startedAt,
      seenAt: r.seenAt,
      withdrawnAt: r.withdrawnAt,
      completedAt: r.completedAt,
      certifiedAt: r.certifiedAt,
      code: r.certificateCode,
      place: spaced(place.country, place.province, place.institutionId, place.jobArea),
      markPercent: r.markPercent,
      enrolmentId: r.enrolmentId,
      recognisedAt: r.recognisedAt,
      groups: groupNames({ person: r.personId, course: r.courseId }, asking.scope),
    })
    .from(r)
    .leftJoin(people, eq(people.id, r.personId))
    .where(whereOf(query, asking))
    .orderBy(desc(moment), desc(r.n))
    .toSQL()
}

/** None of them has a space in it. */
const spaced = (...columns: unknown[]): SQL =>
  sql.join(
    columns.map((column) => sql`coalesce(${column}, '')`),
    sql` || ' ' || `,
  )

function rowOf(cells: Cells, before: number): ExportRow {
  const row: ExportRow = {
    name: cells[0] ?? '',
    address: cells[1],
    study: cells[2],
    status: 'active',
    enrolledAt: cells[3],
    startedAt: cells[4],
    seenAt: cells[5],
    withdrawnAt: cells[6],
    completedAt: cells[7],
    certifiedAt: cells[8],
    code: cells[9],
    place: cells[10],
    markPercent: cells[11],
    enrolmentId: cells[12],
    recognisedAt: cells[13],
    groups: cells[14],
  }
  row.status = statusOf(row, before)
  return row
}

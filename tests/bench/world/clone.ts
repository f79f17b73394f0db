// Many learners from one: every row that the verbs wrote about a model's enrolment is written again for somebody else,
// with ids of its own, that person's place, and every instant moved. Tables and columns are read from the database, so
// that what a verb begins to write is copied too. Certificates are not copied: they are issued, by their own verb.
import { randomUUID } from 'node:crypto'
import type { Db } from '../../../app/platform/db'
import type { Place } from '../../../app/domain/enrolments/enrol.server'

type Value = string | number | null
type Row = Record<string, Value>
/** A value that stands; an instant to move; a text with the numbers of ids in it; a part of the person's place. */
type Cell =
  | { is: 'same'; value: Value }
  | { is: 'instant'; at: number }
  | { is: 'text'; parts: (string | number)[] }
  | { is: 'place'; key: keyof Place }

interface ModelTable {
  insert: string
  rows: { cells: Cell[]; /** of a watched fact: when it was received */ traceAt?: number }[]
}

export interface Model {
  enrolledAt: number
  language: string
  /** the certificate's part of what follows from a completion; none = not complete */
  completion?: { completedAt: number; markPercent: number | null; revision: number }
  idCount: number
  tables: ModelTable[]
}

const NOT_COPIED = new Set(['credentials', 'register_rows', 'report_rows'])
const PLACE: Record<string, keyof Place> = {
  country: 'country',
  province: 'province',
  institution_id: 'institutionId',
  job_area: 'jobArea',
}

/** Reads all that the verbs wrote about one enrolment. */
export function readModel(db: Db, enrolmentId: string): Model {
  const enrolment = rowsOf(db, 'enrolments', 'id', enrolmentId)[0]
  if (!enrolment) throw new Error(`no enrolment ${enrolmentId}`)
  const found = new Map<string, Row[]>([['enrolments', [enrolment]]])
  const attempts = rowsOf(db, 'attempts', 'enrolment_id', enrolmentId)
  found.set('attempts', attempts)
  for (const table of tablesWith(db, 'enrolment_id')) {
    if (!NOT_COPIED.has(table) && !found.has(table)) found.set(table, rowsOf(db, table, 'enrolment_id', enrolmentId))
  }
  for (const table of tablesWith(db, 'attempt_id')) {
    if (found.has(table)) continue
    found.set(
      table,
      attempts.flatMap((a) => rowsOf(db, table, 'attempt_id', a.id!)),
    )
  }
  // the person and the enrolment are the first two: cloneStudy counts on it
  const ids = [String(enrolment.person_id), enrolmentId]
  for (const [table, rows] of found)
    if (table !== 'enrolments') for (const row of rows) if (row.id) ids.push(String(row.id))
  const completion = found.get('completions')?.[0]
  return {
    enrolledAt: Number(enrolment.enrolled_at),
    language: String(enrolment.language),
    ...(completion
      ? {
          completion: {
            completedAt: Number(completion.completed_at),
            markPercent: completion.mark_percent as number | null,
            revision: Number(completion.revision),
          },
        }
      : {}),
    idCount: ids.length,
    tables: [...found].filter(([, rows]) => rows.length > 0).map(([table, rows]) => modelTable(table, rows, ids)),
  }
}

function modelTable(table: string, rows: readonly Row[], ids: readonly string[]): ModelTable {
  const columns = Object.keys(rows[0]!)
  const hasPlace = Object.keys(PLACE).every((column) => columns.includes(column))
  const known = new Map(ids.map((id, i) => [id, i]))
  const pattern = new RegExp(`(${ids.join('|')})`)
  const cell = (column: string, value: Value): Cell => {
    const place = hasPlace ? PLACE[column] : undefined
    if (place) return { is: 'place', key: place }
    if (typeof value === 'number' && /(?:^|_)at$/.test(column)) return { is: 'instant', at: value }
    if (typeof value === 'string' && pattern.test(value)) {
      return { is: 'text', parts: value.split(pattern).map((part) => known.get(part) ?? part) }
    }
    return { is: 'same', value }
  }
  return {
    insert: `insert into "${table}" (${columns.map((c) => `"${c}"`).join(',')}) values (${columns.map(() => '?').join(',')})`,
    rows: rows.map((row) => ({
      cells: columns.map((column) => cell(column, row[column] ?? null)),
      ...(table === 'facts' && row.kind === 'watched' ? { traceAt: Number(row.received_at) } : {}),
    })),
  }
}

export interface CloneInput {
  personId: string
  place: Place
  /** ms UTC */
  enrolledAt: number
  /** traces received before this are left out: the product's sweeping would have taken them */
  tracesSince: number
}

/** Writes the model's rows for another person; returns the new enrolment's id. The caller holds a transaction. */
export function cloneStudy(db: Db, model: Model, { personId, place, enrolledAt, tracesSince }: CloneInput): string {
  const moved = enrolledAt - model.enrolledAt
  const ids = Array.from({ length: model.idCount }, (_, i) => (i === 0 ? personId : randomUUID()))
  for (const { insert, rows } of model.tables) {
    const statement = prepared(db, insert)
    for (const { cells, traceAt } of rows) {
      if (traceAt !== undefined && traceAt + moved < tracesSince) continue
      statement.run(cells.map((cell) => written(cell, ids, place, moved)))
    }
  }
  return ids[1]!
}

function written(cell: Cell, ids: readonly string[], place: Place, moved: number): Value {
  if (cell.is === 'same') return cell.value
  if (cell.is === 'instant') return cell.at + moved
  if (cell.is === 'place') return place[cell.key]
  if (cell.parts.length === 3 && cell.parts[0] === '' && cell.parts[2] === '') return ids[cell.parts[1] as number]!
  return cell.parts.map((part) => (typeof part === 'number' ? ids[part] : part)).join('')
}

type Statement = ReturnType<Db['$client']['prepare']>
const statements = new WeakMap<Db, Map<string, Statement>>()

function prepared(db: Db, sql: string): Statement {
  let own = statements.get(db)
  if (!own) statements.set(db, (own = new Map()))
  let statement = own.get(sql)
  if (!statement) own.set(sql, (statement = db.$client.prepare(sql)))
  return statement
}

const rowsOf = (db: Db, table: string, column: string, value: Value): Row[] =>
  prepared(db, `select * from "${table}" where "${column}" = ?`).all(String(value)) as Row[]

function tablesWith(db: Db, column: string): string[] {
  const sql = `select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = ? order by 1`
  return prepared(db, sql).pluck().all(column) as string[]
}

// Rows of a person as they stand in their copy: moments as ISO 8601, JSON as JSON, and nobody else by id.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../../platform/db'
import { type CopiedTable, fieldName, isMoment } from './copy-fields.server'

export interface Whose {
  /** the person */
  p: string
  /** the address as it is looked up; null where it was never confirmed */
  key: string | null
}

const PIECE = 200
type Row = Record<string, unknown>

/** The text of one file, in pieces: `{ "table": [row, …], … }`. */
export async function* rowsAsJson(db: Db, tables: readonly CopiedTable[], whose: Whose): AsyncGenerator<string> {
  yield '{'
  let isFirst = true
  for (const of of tables) {
    yield `${isFirst ? '' : ','}\n"${fieldName(of.table)}": [`
    isFirst = false
    let count = 0
    for (const rows of piecesOf(db, of, whose)) {
      yield rows.map((row) => `${count++ === 0 ? '' : ','}\n  ${JSON.stringify(shown(row, of, whose))}`).join('')
      await nextTurn()
    }
    yield '\n]'
  }
  yield '\n}\n'
}

function* piecesOf(db: Db, { table, where }: CopiedTable, whose: Whose): Generator<Row[]> {
  const client = db.$client
  const isList = (client.pragma(`table_list("${table}")`) as { wr: number }[])[0]?.wr === 1
  if (isList) return yield client.prepare(`select * from ${table} where ${where}`).all(whose) as Row[]
  const read = client.prepare(
    `select rowid as "#", * from ${table} where rowid > $after and (${where}) order by rowid limit ${PIECE}`,
  )
  for (let after = -1; ;) {
    const rows = read.all({ ...whose, after }) as (Row & { '#': number })[]
    if (rows.length > 0) yield rows
    if (rows.length < PIECE) return
    after = rows.at(-1)!['#']
  }
}

function shown(row: Row, { leave = [] }: CopiedTable, whose: Whose): Row {
  const fields = Object.entries(row).filter(([column]) => column !== '#' && !leave.includes(column))
  return Object.fromEntries(fields.map(([column, value]) => [fieldName(column), shownValue(column, value, whose)]))
}

function shownValue(column: string, value: unknown, { p }: Whose): unknown {
  if (typeof value === 'number' && isMoment(column)) return moment(value)
  if (typeof value !== 'string') return value
  if (value === p) return 'you'
  if (/_by$|^(by|actor)$/.test(column) && !value.startsWith('machine:')) return 'another person'
  return /^[[{]/.test(value) ? parsed(value) : value
}

/** Lucia counts seconds, everything else milliseconds. */
const moment = (value: number): string => new Date(value < 100_000_000_000 ? value * 1000 : value).toISOString()

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

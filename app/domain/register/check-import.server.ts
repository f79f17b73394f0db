// The dry run: every line of a list is read and says what it would do. Written in short pieces, so that nobody waits; a
// worker that dies in between begins again.
import { eq, sql } from 'drizzle-orm'
import { institutionImportLines, institutionImports } from '../../../db/schema/register'
import { findColumns, readCsv } from '../../platform/csv-read'
import { type Db, inTransaction, once } from '../../platform/db'
import { coordinatorScope } from '../accounts/queries.server'
import type { CoordinatorScope } from '../accounts/policy'
import type { Context } from '../context'
import { nameKey } from '../institutions/name-key'
import { findNamesake } from '../institutions/write-institution.server'
import { MOST_LINES } from './begin-import.server'
import { IMPORT_COLUMNS, type ImportColumn, readImportLine, type Typed } from './import-line'
import type { ImportRow, LineRow } from './import-queries.server'

export const CHUNK = 250

/** What whoever sent a list may write in now: no scope = nothing any more. */
export const scopeOfSender = (ctx: Context, { personId }: ImportRow): CoordinatorScope =>
  coordinatorScope(ctx.db, { kind: 'person', id: personId, roles: [] })

/** Reads the file and writes its lines, a piece at a time; `pause` lets others write between two pieces. */
export async function checkImport(ctx: Context, row: ImportRow, pause: () => Promise<void>): Promise<void> {
  if (row.content === null || row.checkedAt !== null) return
  const table = readCsv(row.content, { mostRows: MOST_LINES })
  if ('fault' in table) return settle(ctx, row.id, { fault: table.fault, faultLine: table.line ?? null })
  const at = findColumns(table.head, IMPORT_COLUMNS, nameKey)
  if (at.name === undefined || at.kind === undefined) return settle(ctx, row.id, { fault: 'csv-columns', faultLine: 1 })
  const only = scopeOfSender(ctx, row)?.country ?? null
  const seen = new Set<string>()
  let last = 0 // no two rows carry one number, whatever stands in their cells
  const { rows, encoding, delimiter } = table
  forget(ctx, row.id)
  for (let from = 0; from < rows.length; from += CHUNK) {
    inTransaction(ctx, (ctx) => {
      for (const { line, cells } of rows.slice(from, from + CHUNK)) {
        last = Math.max(line, last + 1)
        once(ctx.db, insertLine).run({ importId: row.id, n: last, ...judged(ctx, typedIn(cells, at), only, seen) })
      }
    })
    await pause()
  }
  settle(ctx, row.id, { encoding, delimiter })
}

const p = sql.placeholder
const insertLine = (db: Db) =>
  db
    .insert(institutionImportLines)
    .values({
      importId: p('importId'),
      n: p('n'),
      state: p('state'),
      problem: p('problem'),
      name: p('name'),
      country: p('country'),
      province: p('province'),
      kind: p('kind'),
      institutionId: p('institutionId'),
    })
    .prepare()

function judged(ctx: Context, typed: Typed, only: string | null, seen: Set<string>): Omit<LineRow, 'importId' | 'n'> {
  const read = readImportLine(typed, only)
  if ('problem' in read) return { state: 'wrong', problem: read.problem, institutionId: null, ...short(typed) }
  const { name, country, province = '', kind } = read.fields
  const key = [country, province, nameKey(name)].join(' ')
  const known = findNamesake(ctx.db, read.fields)
  const isTwice = seen.has(key)
  seen.add(key)
  const state = known !== undefined || isTwice ? 'known' : 'good'
  return { state, problem: null, institutionId: known ?? null, name, country, province, kind }
}

/** As typed, and no longer than a page can show. */
const short = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).map(([column, text]) => [column, text.slice(0, 300)])) as Typed

function typedIn(cells: readonly string[], at: Partial<Record<ImportColumn, number>>): Typed {
  const cell = (column: ImportColumn): string => cells[at[column] ?? -1] ?? ''
  return { name: cell('name'), country: cell('country'), province: cell('province'), kind: cell('kind') }
}

/** What another try wrote, in one go: the rows are short and nobody reads them yet. */
function forget(ctx: Context, importId: string): void {
  ctx.db.delete(institutionImportLines).where(eq(institutionImportLines.importId, importId)).run()
}

function settle(ctx: Context, id: string, found: Partial<ImportRow>): void {
  const done = { ...found, checkedAt: ctx.now, content: null }
  ctx.db.update(institutionImports).set(done).where(eq(institutionImports.id, id)).run()
}

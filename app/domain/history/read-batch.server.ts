// A file of past completions is read line by line and kept aside: what is new, what is known, what is wrong. Nothing of it
// counts until it is taken in as a whole. Work goes in chunks, so that others are answered meanwhile.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { pastBatches } from '../../../db/schema/history'
import { type CsvTable, readCsv } from '../../platform/csv-read'
import { inTransaction } from '../../platform/db'
import { newId, sha256 } from '../../platform/ids'
import { coordinatorScope } from '../accounts/queries.server'
import { actorName, type Context } from '../context'
import { listInstitutions } from '../institutions/queries.server'
import { Refusal } from '../refusal'
import { programme } from '../settings/queries.server'
import { columnsIn, fold, NEEDED } from './columns'
import { dropLines, isTakenIn, writeLine } from './lines.server'
import { mayKeepHistory } from './policy'
import { type PastFinding, readLine, sameness } from './read-line'

export const MOST_LINES = 50_000
export const MOST_FINDINGS = 200
/** Lines that one transaction writes: under 20 ms. */
const CHUNK = 250
const DAY_MS = 24 * 3_600_000

export interface PastFile {
  bytes: Uint8Array
  /** of the file */
  label: string
  /** where it comes from, as people will read it */
  source: string
  /** ISO 3166-1 alpha-2, of lines that name none */
  country?: string | undefined
}

/**
 * Reads a file; returns the batch to look at. Refuses: not-allowed, history-unreadable, history-empty, history-columns,
 * history-long.
 */
export async function readBatch(ctx: Context, file: PastFile): Promise<{ batchId: string }> {
  const { db, now } = ctx
  const scope = coordinatorScope(db, ctx.actor)
  if (!mayKeepHistory(ctx.actor, scope)) throw new Refusal('not-allowed')
  const csv = readOrRefuse(file.bytes)
  const columns = columnsIn(csv.head)
  if (NEEDED.some((column) => columns[column] === undefined)) throw new Refusal('history-columns')
  const lines = csv.rows
  if (lines.length === 0) throw new Refusal('history-empty')
  await dropOld(ctx)
  const only = scope?.country ?? undefined
  const batchId = newId()
  const made = { source: file.source, label: file.label, readAt: now, readBy: actorName(ctx.actor) }
  const form = JSON.stringify({ encoding: csv.encoding, delimiter: csv.delimiter, columns: Object.keys(columns) })
  db.insert(pastBatches)
    .values({ id: batchId, ...made, country: only ?? null, form })
    .run()
  const today = dayIn(now, programme(db).reportTimeZone)
  const rules = { columns, today, country: only ?? file.country, only }
  const told = await readLines(ctx, { batchId, lines, rules })
  db.update(pastBatches)
    .set({ ...told, findings: JSON.stringify(told.findings), linesRead: lines.length })
    .where(eq(pastBatches.id, batchId))
    .run()
  return { batchId }
}

interface Reading {
  batchId: string
  lines: readonly { cells: string[]; line: number }[]
  rules: Parameters<typeof readLine>[2]
}

async function readLines(ctx: Context, { batchId, lines, rules }: Reading) {
  const { db } = ctx
  const told = { linesNew: 0, linesKnown: 0, linesWrong: 0, findings: [] as PastFinding[] }
  const registerOf = registers(ctx)
  for (let at = 0; at < lines.length; at += CHUNK) {
    inTransaction(ctx, () => {
      for (const { cells, line } of lines.slice(at, at + CHUNK)) {
        const found = readLine(cells, line, rules)
        if ('wrong' in found) {
          told.linesWrong += 1
          if (told.findings.length < MOST_FINDINGS) told.findings.push(found)
          continue
        }
        const lineKey = sha256(sameness(found))
        const institutionId = registerOf(found.country).get(fold(found.institution ?? '')) ?? null
        const isNew = !isTakenIn(db, lineKey) && writeLine(db, { ...found, batchId, line, lineKey, institutionId })
        told[isNew ? 'linesNew' : 'linesKnown'] += 1
      }
    })
    await nextTurn()
  }
  return told
}

function readOrRefuse(bytes: Uint8Array): CsvTable {
  const read = readCsv(bytes, { mostRows: MOST_LINES })
  if (!('fault' in read)) return read
  if (read.fault === 'csv-empty') throw new Refusal('history-empty')
  if (read.fault === 'csv-long') throw new Refusal('history-long', { count: MOST_LINES })
  throw new Refusal('history-unreadable')
}

/** The institutions of a country by name; a name that two have is nobody's. */
function registers({ db }: Context): (country: string) => Map<string, string> {
  const known = new Map<string, Map<string, string>>()
  return (country) => {
    const found = known.get(country)
    if (found) return found
    const names = new Map<string, string>()
    const twice = new Set<string>()
    for (const { id, name } of listInstitutions(db, country)) {
      if (names.has(fold(name))) twice.add(fold(name))
      names.set(fold(name), id)
    }
    for (const name of twice) names.delete(name)
    known.set(country, names)
    return names
  }
}

/** What was read and never taken in: one's own, and that of others after a day. */
async function dropOld(ctx: Context): Promise<void> {
  const { db, now } = ctx
  const old = or(eq(pastBatches.readBy, actorName(ctx.actor)), lt(pastBatches.readAt, now - DAY_MS))
  const found = db
    .select({ id: pastBatches.id })
    .from(pastBatches)
    .where(and(isNull(pastBatches.importedAt), old))
    .all()
  for (const { id } of found) {
    while (inTransaction(ctx, () => dropLines(db, id, CHUNK)) > 0) await nextTurn()
    db.delete(pastBatches)
      .where(and(eq(pastBatches.id, id), isNull(pastBatches.importedAt)))
      .run()
  }
}

const dayIn = (ms: number, timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(ms)

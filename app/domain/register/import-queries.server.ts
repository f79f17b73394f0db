// Reads of lists on their way into the register. Another person's is not there.
import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import { institutionImportLines, institutionImports } from '../../../db/schema/register'
import type { Db } from '../../platform/db'

export type ImportRow = typeof institutionImports.$inferSelect
export type LineRow = typeof institutionImportLines.$inferSelect
export type LineState = 'good' | 'known' | 'wrong'
export const LINES_A_PAGE = 50

export const importRow = (db: Db, id: string): ImportRow | undefined =>
  db.select().from(institutionImports).where(eq(institutionImports.id, id)).get()

export interface InstitutionImport {
  id: string
  label: string
  sentAt: number
  /** reading, asks (what to do), writing, done, refused (the file as a whole) */
  state: 'reading' | 'asks' | 'writing' | 'done' | 'refused'
  fault: string | null
  faultLine: number | null
  encoding: string | null
  delimiter: string | null
  counts: Record<LineState, number>
}

/** One's own, as its page shows it; a discarded one is gone. */
export function findImport(db: Db, personId: string, id: string): InstitutionImport | undefined {
  const row = importRow(db, id)
  return row && row.personId === personId && row.discardedAt === null ? toImport(db, row) : undefined
}

/** One's own of late, the newest first; ten at most. */
export function listImports(db: Db, personId: string): InstitutionImport[] {
  const own = and(eq(institutionImports.personId, personId), isNull(institutionImports.discardedAt))
  const rows = db.select().from(institutionImports).where(own).orderBy(desc(institutionImports.sentAt)).limit(10).all()
  return rows.map((row) => toImport(db, row))
}

/** The lines of one state, in the file's order; a page of them, from 1. */
export function listLines(db: Db, importId: string, state: LineState, page = 1): LineRow[] {
  return db
    .select()
    .from(institutionImportLines)
    .where(and(eq(institutionImportLines.importId, importId), eq(institutionImportLines.state, state)))
    .orderBy(asc(institutionImportLines.n))
    .limit(LINES_A_PAGE)
    .offset((page - 1) * LINES_A_PAGE)
    .all()
}

function toImport(db: Db, row: ImportRow): InstitutionImport {
  const { id, label, sentAt, fault, faultLine, encoding, delimiter } = row
  const state =
    fault !== null
      ? 'refused'
      : row.doneAt !== null
        ? 'done'
        : row.orderedAt !== null
          ? 'writing'
          : row.checkedAt !== null
            ? 'asks'
            : 'reading'
  return { id, label, sentAt, state, fault, faultLine, encoding, delimiter, counts: countLines(db, id) }
}

function countLines(db: Db, importId: string): Record<LineState, number> {
  const rows = db
    .select({ state: institutionImportLines.state, n: count() })
    .from(institutionImportLines)
    .where(eq(institutionImportLines.importId, importId))
    .groupBy(institutionImportLines.state)
    .all()
  const of = (state: LineState): number => rows.find((row) => row.state === state)?.n ?? 0
  return { good: of('good'), known: of('known'), wrong: of('wrong') }
}

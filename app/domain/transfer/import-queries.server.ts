// Reads of courses on their way in. Another person's is not there.
import { and, eq, isNull } from 'drizzle-orm'
import { courseImports } from '../../../db/schema/transfer'
import type { Db } from '../../platform/db'
import type { CourseImport, ImportOutcome, Told } from './imports'

export type ImportRow = typeof courseImports.$inferSelect

/** One's own import, as its page shows it. */
export function findImport(db: Db, personId: string, id: string): CourseImport | undefined {
  const own = and(eq(courseImports.id, id), eq(courseImports.personId, personId), isNull(courseImports.discardedAt))
  const row = db.select().from(courseImports).where(own).get()
  return row && toImport(row)
}

/** Whether there is nothing more to wait for: it was taken in, refused, or asks something. */
export function isSettled(db: Db, id: string): boolean {
  const row = importRow(db, id)
  return row === undefined || toImport(row).state !== 'waiting'
}

export const importRow = (db: Db, id: string): ImportRow | undefined =>
  db.select().from(courseImports).where(eq(courseImports.id, id)).get()

function toImport(row: ImportRow): CourseImport {
  const { id, label, percent, courseId, outcome, told } = row
  const asks = row.askedAt !== null && row.choice === null
  return {
    id,
    label,
    percent,
    state: row.refusedAt !== null ? 'refused' : row.doneAt !== null ? 'done' : asks ? 'asks' : 'waiting',
    ...(courseId === null ? {} : { courseId }),
    ...(outcome === null ? {} : { outcome: outcome as ImportOutcome }),
    ...(told === null ? {} : { told: JSON.parse(told) as Told }),
  }
}

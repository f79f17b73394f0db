// Lists that were read a month ago, and what was discarded, are forgotten with their lines; the institutions stay.
import { and, asc, eq, isNotNull, lt, or } from 'drizzle-orm'
import { institutionImportLines, institutionImports } from '../../../db/schema/register'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

export const KEPT_MS = 30 * 24 * 3_600_000

/** Forgets at most `most` lines or one list without any; returns whether there may be more. */
export function sweepInstitutionImports(ctx: Context, most: number): boolean {
  return inTransaction(ctx, ({ db, now }) => {
    const isOver = or(lt(institutionImports.sentAt, now - KEPT_MS), isNotNull(institutionImports.discardedAt))
    const old = db.select({ id: institutionImports.id }).from(institutionImports).where(isOver).limit(1).get()
    if (!old) return false
    const mine = eq(institutionImportLines.importId, old.id)
    const lines = db
      .select({ n: institutionImportLines.n })
      .from(institutionImportLines)
      .where(mine)
      .orderBy(asc(institutionImportLines.n))
      .limit(most)
      .all()
    const last = lines.reduce((largest, { n }) => Math.max(largest, n), 0)
    db.delete(institutionImportLines)
      .where(and(mine, lt(institutionImportLines.n, last + 1)))
      .run()
    if (lines.length < most) db.delete(institutionImports).where(eq(institutionImports.id, old.id)).run()
    return true
  })
}

// Imports that nobody came back for: a question that was never answered, an outcome that was read. What arrived of them
// goes, and after a while so does the row.
import { and, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { courseImports } from '../../../db/schema/transfer'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

const DAY_MS = 24 * 3_600_000
const ASKED_KEPT_MS = 2 * DAY_MS
export const ROW_KEPT_MS = 30 * DAY_MS

/** Ends what waits for an answer for too long, forgets what is long over; returns the ids whose files can go. */
export function sweepImports(ctx: Context): string[] {
  return inTransaction(ctx, ({ db, now }) => {
    const isOver = or(
      isNotNull(courseImports.doneAt),
      isNotNull(courseImports.refusedAt),
      isNotNull(courseImports.discardedAt),
    )
    db.delete(courseImports)
      .where(and(isOver, lt(courseImports.sentAt, now - ROW_KEPT_MS)))
      .run()
    const waits = and(
      isNotNull(courseImports.askedAt),
      isNull(courseImports.choice),
      isNull(courseImports.discardedAt),
      lt(courseImports.askedAt, now - ASKED_KEPT_MS),
    )
    const ended = db
      .update(courseImports)
      .set({ discardedAt: now })
      .where(waits)
      .returning({ id: courseImports.id })
      .all()
    return ended.map(({ id }) => id)
  })
}

// The trace is bounded: watched facts older than a month are dropped, since their union and position are kept. The
// month is how long a browser may come back with something it sent already.
import { and, eq, inArray, lt } from 'drizzle-orm'
import { facts } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

export const KEPT_MS = 30 * 24 * 3_600_000

/** Deletes at most `limit` old traces, so that the transaction stays short; returns how many. Call again while it is as many as asked. */
export function sweepFacts(ctx: Context, limit = 500): number {
  return inTransaction(ctx, ({ db, now }) => {
    const old = db
      .select({ id: facts.id })
      .from(facts)
      .where(and(eq(facts.kind, 'watched'), lt(facts.receivedAt, now - KEPT_MS)))
      .limit(limit)
    return db.delete(facts).where(inArray(facts.id, old)).run().changes
  })
}

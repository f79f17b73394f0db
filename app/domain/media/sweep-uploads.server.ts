// Uploads that nobody came back for: after a week they are ended, and what arrived of them goes.
import { and, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { uploads } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

export const UPLOAD_KEPT_MS = 7 * 24 * 3_600_000

/**
 * Ends what has been waiting for its bytes, or for its notice to be read; returns the ids whose bytes can go. What arrived
 * whole waits for the queue, however long no worker ran.
 */
export function sweepUploads(ctx: Context): string[] {
  return inTransaction(ctx, ({ db, now }) => {
    const isOpen = and(isNull(uploads.storedAt), isNull(uploads.discardedAt))
    const waits = or(isNull(uploads.receivedAt), isNotNull(uploads.refusedAt))
    return db
      .update(uploads)
      .set({ discardedAt: now })
      .where(and(isOpen, waits, lt(uploads.startedAt, now - UPLOAD_KEPT_MS)))
      .returning({ id: uploads.id })
      .all()
      .map(({ id }) => id)
  })
}

// A making that somebody no longer wants: it ends, and what was made of it is thrown away; the file itself stays.
import { and, eq, isNull } from 'drizzle-orm'
import { libraryItems, makings } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { cancelJob } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'

/** Cancels for whoever has the asset in their library; one that is over stays as it is. Refuses: not-found. */
export function cancelMaking(ctx: Context, assetHash: string): void {
  inTransaction(ctx, ({ db, now }) => {
    const { id } = personOf(ctx)
    const own = and(
      eq(libraryItems.assetHash, assetHash),
      eq(libraryItems.personId, id),
      isNull(libraryItems.removedAt),
    )
    const making = db.select().from(makings).where(eq(makings.assetHash, assetHash)).get()
    if (!making || !db.select().from(libraryItems).where(own).get()) throw new Refusal('not-found')
    if ((making.readyAt ?? making.failedAt ?? making.cancelledAt) !== null) return
    cancelJob(db, making.jobId, now)
    db.update(makings).set({ cancelledAt: now, cancelledBy: id }).where(eq(makings.assetHash, assetHash)).run()
  })
}

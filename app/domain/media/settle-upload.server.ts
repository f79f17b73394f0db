// What became of an upload once its bytes were looked at: an asset in its owner's library, or nothing, and why.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { libraryItems, uploads } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { holdsClaim, type Job } from '../../platform/queue'
import type { Context } from '../context'
import type { Reason, Trouble } from './reasons'
import { startMaking } from './start-making.server'
import { type AssetInput, storeAsset } from './store-asset.server'

export type UploadOutcome = { asset: AssetInput } | { reason: Reason }

/** Records the outcome of a job that still holds its claim. The same bytes twice are one asset, in each library once. */
export function settleUpload(
  ctx: Context,
  job: Pick<Job, 'id' | 'claim'>,
  id: string,
  outcome: UploadOutcome,
): boolean {
  return inTransaction(ctx, ({ db, now }) => {
    const upload = db.select().from(uploads).where(eq(uploads.id, id)).get()
    if (!upload || upload.discardedAt !== null || upload.storedAt !== null || !holdsClaim(db, job)) return false
    const where = eq(uploads.id, id)
    if ('reason' in outcome) {
      db.update(uploads).set({ refusedAt: now, reason: outcome.reason }).where(where).run()
      return true
    }
    const { asset } = outcome
    storeAsset({ ...ctx, actor: { kind: 'person', id: upload.personId, roles: [] } }, asset)
    // lists show its small size: a photograph of many megabytes is not sent for a stamp
    if (asset.kind === 'image') startMaking(ctx, asset.hash, { kind: 'media.cover' })
    addToLibrary(ctx, { personId: upload.personId, assetHash: asset.hash, label: upload.label })
    db.update(uploads).set({ storedAt: now, assetHash: asset.hash }).where(where).run()
    return true
  })
}

/** It waits until the machine is well again; only the job that still holds its claim may say so. */
export function recordUploadWaits(ctx: Context, job: Pick<Job, 'id' | 'claim'>, id: string, trouble: Trouble): void {
  inTransaction(ctx, ({ db }) => {
    const open = and(eq(uploads.id, id), isNull(uploads.refusedAt), isNull(uploads.storedAt))
    if (holdsClaim(db, job)) db.update(uploads).set({ reason: trouble }).where(open).run()
  })
}

/** Puts an asset into somebody's library; one that was taken out comes back under its new name. */
export function addToLibrary(
  { db, now }: Pick<Context, 'db' | 'now'>,
  item: { personId: string; assetHash: string; label: string },
): void {
  db.insert(libraryItems)
    .values({ ...item, addedAt: now })
    .onConflictDoUpdate({
      target: [libraryItems.personId, libraryItems.assetHash],
      set: {
        removedAt: null,
        addedAt: sql`case when removed_at is null then added_at else excluded.added_at end`,
        label: sql`case when removed_at is null then label else excluded.label end`,
      },
    })
    .run()
}

// Bytes that no row names: left by a making that was cut off, by an asset that is gone, or by versions that were made
// anew. They go after a grace period, because bytes are stored before they are recorded, and watched after they are replaced.
import { and, eq, like, lt } from 'drizzle-orm'
import { assets, renditions } from '../../../db/schema/media'
import type { Db } from '../../platform/db'
import type { Storage } from '../../platform/storage'
import { REPLACED_LIKE, replacedLabel } from './labels'

export const GRACE_MS = 7 * 24 * 3_600_000

/** Forgets versions that were replaced before the grace period; returns how many. */
export function forgetReplaced(db: Db, now: number): number {
  const isOld = lt(renditions.label, replacedLabel('', now - GRACE_MS))
  return db
    .delete(renditions)
    .where(and(like(renditions.label, REPLACED_LIKE), isOld))
    .run().changes
}

/** Removes what is older than the grace period and named nowhere; returns how many. */
export async function sweepBytes(db: Db, storage: Storage, now: number): Promise<number> {
  let removed = 0
  for await (const { hash, modifiedAt } of storage.list()) {
    if (modifiedAt > now - GRACE_MS || isNamed(db, hash)) continue
    await storage.remove(hash)
    removed += 1
  }
  return removed
}

function isNamed(db: Db, hash: string): boolean {
  const asset = db.select({ hash: assets.hash }).from(assets).where(eq(assets.hash, hash)).get()
  if (asset) return true
  return Boolean(db.select({ hash: renditions.hash }).from(renditions).where(eq(renditions.hash, hash)).get())
}

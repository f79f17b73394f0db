// Files that everybody took out of their library, and that no course names: after the grace period their rows go, and with
// the next look at the storage their bytes.
import { and, eq, isNotNull, isNull, lt, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { assets, libraryItems, makings, renditions } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { GRACE_MS } from '../media/sweep-bytes.server'
import { usesOf } from './media-use.server'

/** At most `most` at a time; returns how many went. What was ever published stays for ever. */
export function sweepLibrary(ctx: Context, most: number): number {
  return inTransaction(ctx, ({ db, now }) => {
    const other = alias(libraryItems, 'other')
    const isHeld = and(eq(other.assetHash, libraryItems.assetHash), isNull(other.removedAt))
    const old = db
      .selectDistinct({ hash: libraryItems.assetHash })
      .from(libraryItems)
      .innerJoin(assets, eq(assets.hash, libraryItems.assetHash))
      .where(
        and(
          isNotNull(libraryItems.removedAt),
          lt(libraryItems.removedAt, now - GRACE_MS),
          isNull(assets.publishedAt),
          notExists(db.select({ at: other.addedAt }).from(other).where(isHeld)),
        ),
      )
      .limit(most)
      .all()
    const gone = old.filter(({ hash }) => usesOf(db, hash).length === 0)
    for (const { hash } of gone) {
      db.delete(renditions).where(eq(renditions.assetHash, hash)).run()
      db.delete(makings).where(eq(makings.assetHash, hash)).run()
      db.delete(libraryItems).where(eq(libraryItems.assetHash, hash)).run()
      db.delete(assets).where(eq(assets.hash, hash)).run()
    }
    return gone.length
  })
}

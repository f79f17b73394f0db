// What the files of a document measure, and what watching them costs.
import { and, eq, inArray, sql } from 'drizzle-orm'
import { assets, renditions } from '../../../db/schema/media'
import type { Db } from '../../platform/db'
import { QUALITIES } from '../media/labels'
import type { CourseDocument } from './document'
import { mediaOf } from './rules'

/** Sizes in bytes of the files a document names. */
export function assetSizes(db: Db, document: CourseDocument): Map<string, AssetFacts> {
  const hashes = [...new Set(mediaOf(document).map((ref) => ref.hash))]
  if (hashes.length === 0) return new Map()
  const rows = db.select().from(assets).where(inArray(assets.hash, hashes)).all()
  return new Map(rows.map((a) => [a.hash, a]))
}

/** What one file measures. */
export const assetFacts = (db: Db, hash: string): AssetFacts | undefined =>
  db.select().from(assets).where(eq(assets.hash, hash)).get()

export type AssetFacts = typeof assets.$inferSelect

/**
 * The same with what watching costs: of a recording with versions its heaviest one, because the player may choose it on
 * a fast line. What is announced is never less than what is sent.
 */
export function watchingSizes(db: Db, document: CourseDocument): Map<string, AssetFacts> {
  const sizes = assetSizes(db, document)
  if (sizes.size === 0) return sizes
  const heaviest = db
    .select({ hash: renditions.assetHash, bytes: sql<number>`max(${renditions.sizeBytes})` })
    .from(renditions)
    .where(and(inArray(renditions.assetHash, [...sizes.keys()]), inArray(renditions.label, [...QUALITIES])))
    .groupBy(renditions.assetHash)
    .all()
  for (const { hash, bytes } of heaviest) {
    const asset = sizes.get(hash)
    if (asset) sizes.set(hash, { ...asset, sizeBytes: bytes })
  }
  return sizes
}

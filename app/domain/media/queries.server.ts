// Reads of media: what a hash is, and whether a publication made it everyone's.
import { eq, isNull, sql } from 'drizzle-orm'
import { assets, renditions } from '../../../db/schema/media'
import type { Db } from '../../platform/db'

export interface Asset {
  hash: string
  /** the asset it is, or is a version of */
  assetHash: string
  kind: string
  mediaType: string
  sizeBytes: number
  durationMs: number | null
  widthPx: number | null
  heightPx: number | null
  createdBy: string
  /** named by a published revision, itself or as a version of an asset that is */
  isPublished: boolean
}

const perDb = new WeakMap<Db, ReturnType<typeof prepareAll>>()

/**
 * What is known of these bytes, be they an asset or a playable version of one, or both: a version that somebody saved and
 * brought in again stays public, and so does one that two recordings came to.
 */
export function findAsset(db: Db, hash: string): Asset | undefined {
  const reads = prepared(db)
  const asset = reads.asset.get({ hash })
  const rendition = asset?.publishedAt != null ? undefined : reads.rendition.get({ hash })
  const row = asset && rendition?.publishedAt == null ? asset : rendition
  return row && { ...row, isPublished: row.publishedAt !== null }
}

function prepared(db: Db): ReturnType<typeof prepareAll> {
  const known = perDb.get(db) ?? prepareAll(db)
  perDb.set(db, known)
  return known
}

// Media are asked for in many small ranges: the SQL is built once a connection.
function prepareAll(db: Db) {
  const measures = { durationMs: assets.durationMs, widthPx: assets.widthPx, heightPx: assets.heightPx }
  const rest = { kind: assets.kind, createdBy: assets.createdBy, publishedAt: assets.publishedAt }
  return {
    asset: db
      .select({
        hash: assets.hash,
        assetHash: assets.hash,
        mediaType: assets.mediaType,
        sizeBytes: assets.sizeBytes,
        ...measures,
        ...rest,
      })
      .from(assets)
      .where(eq(assets.hash, sql.placeholder('hash')))
      .prepare(),
    rendition: db
      .select({
        hash: renditions.hash,
        assetHash: renditions.assetHash,
        mediaType: renditions.mediaType,
        sizeBytes: renditions.sizeBytes,
        ...measures,
        ...rest,
      })
      .from(renditions)
      .innerJoin(assets, eq(assets.hash, renditions.assetHash))
      .where(eq(renditions.hash, sql.placeholder('hash')))
      .orderBy(isNull(assets.publishedAt))
      .limit(1)
      .prepare(),
  }
}

// Reads of media: what a hash is, whether it was published, and who works with it.
import { and, eq, sql } from 'drizzle-orm'
import { courseTeam, drafts, revisionMedia } from '../../../db/schema/courses'
import { assets, renditions } from '../../../db/schema/media'
import type { Db } from '../../platform/db'

export interface Asset {
  hash: string
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

/** What is known of these bytes, be they an asset or a playable version of one. */
export function findAsset(db: Db, hash: string): Asset | undefined {
  const reads = prepared(db)
  const row = reads.asset.get({ hash }) ?? reads.rendition.get({ hash })
  return row && { ...row, isPublished: row.isPublished === 1 }
}

/** Whether a person works on a course whose draft names the bytes, or brought them here. */
export function isOnMediaTeam(db: Db, asset: Pick<Asset, 'hash' | 'createdBy'>, personId: string): boolean {
  if (asset.createdBy === personId) return true
  return Boolean(prepared(db).team.get({ hash: asset.hash, personId }))
}

function prepared(db: Db): ReturnType<typeof prepareAll> {
  const known = perDb.get(db) ?? prepareAll(db)
  perDb.set(db, known)
  return known
}

// Media are asked for in many small ranges: the SQL is built once a connection.
function prepareAll(db: Db) {
  const published = sql<number>`(${assets.publishedAt} is not null or exists (select 1 from ${revisionMedia} where ${revisionMedia.hash} = ${assets.hash}))`
  const measures = { durationMs: assets.durationMs, widthPx: assets.widthPx, heightPx: assets.heightPx }
  const rest = { kind: assets.kind, createdBy: assets.createdBy, isPublished: published }
  return {
    asset: db
      .select({ hash: assets.hash, mediaType: assets.mediaType, sizeBytes: assets.sizeBytes, ...measures, ...rest })
      .from(assets)
      .where(eq(assets.hash, sql.placeholder('hash')))
      .prepare(),
    rendition: db
      .select({
        hash: renditions.hash,
        mediaType: renditions.mediaType,
        sizeBytes: renditions.sizeBytes,
        ...measures,
        ...rest,
      })
      .from(renditions)
      .innerJoin(assets, eq(assets.hash, renditions.assetHash))
      .where(eq(renditions.hash, sql.placeholder('hash')))
      .prepare(),
    team: db
      .select({ found: sql<number>`1` })
      .from(courseTeam)
      .innerJoin(drafts, eq(drafts.courseId, courseTeam.courseId))
      .where(
        and(
          eq(courseTeam.personId, sql.placeholder('personId')),
          sql`instr(${drafts.document}, ${sql.placeholder('hash')}) > 0`,
        ),
      )
      .limit(1)
      .prepare(),
  }
}

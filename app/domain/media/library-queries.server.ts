// What a person's library holds, what is on its way into it, and what is being made of it.
import { and, desc, eq, inArray, isNull, notLike, sql } from 'drizzle-orm'
import { assets, libraryItems, makings, renditions, uploads } from '../../../db/schema/media'
import type { Db } from '../../platform/db'
import { isLocked } from '../../platform/locks'
import { uploadLock } from '../../platform/tus'
import { REPLACED_LIKE } from './labels'
import type { AssetKind, Copy, LibraryItem, Making, MakingStep, OpenUpload } from './library'
import type { Reason, Trouble } from './reasons'

/** More names than a library of 50 GB is likely to hold; SQLite takes that many in one question. */
const MOST_SEARCHED = 20_000

interface Wanted {
  limit: number
  offset?: number
  /** none = every kind */
  kinds?: readonly AssetKind[]
  /** only those whose name holds these words, whatever their case and marks; none = all */
  name?: string
}

/** Newest first, at most `limit` from `offset`, and how many there are. */
export function listLibrary(db: Db, personId: string, { limit, offset = 0, kinds, name = '' }: Wanted) {
  const ofKinds = kinds && inArray(assets.kind, [...kinds])
  const named = name.trim() === '' ? undefined : inArray(libraryItems.assetHash, hashesNamed(db, personId, name))
  const own = and(eq(libraryItems.personId, personId), isNull(libraryItems.removedAt), ofKinds, named)
  const total =
    db
      .select({ n: sql<number>`count(*)` })
      .from(libraryItems)
      .innerJoin(assets, eq(assets.hash, libraryItems.assetHash))
      .where(own)
      .get()?.n ?? 0
  const rows = db
    .select({ item: libraryItems, asset: assets, making: makings })
    .from(libraryItems)
    .innerJoin(assets, eq(assets.hash, libraryItems.assetHash))
    .leftJoin(makings, eq(makings.assetHash, assets.hash))
    .where(own)
    .orderBy(desc(libraryItems.addedAt), libraryItems.assetHash)
    .limit(limit)
    .offset(offset)
    .all()
  const versions = versionsOf(
    db,
    rows.map(({ asset }) => asset.hash),
  )
  return { total, items: rows.map((row) => toItem(row, versions.get(row.asset.hash) ?? [])) }
}

/** Marks and cases are folded here: the database knows only those of ASCII. */
function hashesNamed(db: Db, personId: string, name: string): string[] {
  const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = fold(name).split(/\s+/).filter(Boolean)
  const own = and(eq(libraryItems.personId, personId), isNull(libraryItems.removedAt))
  const rows = db
    .select({ hash: libraryItems.assetHash, label: libraryItems.label })
    .from(libraryItems)
    .where(own)
    .limit(MOST_SEARCHED)
    .all()
  return rows.filter(({ label }) => words.every((word) => fold(label).includes(word))).map(({ hash }) => hash)
}

/** One thing of a person's library; a stranger's is not there. */
export function findLibraryItem(db: Db, personId: string, hash: string): LibraryItem | undefined {
  const row = db
    .select({ item: libraryItems, asset: assets, making: makings })
    .from(libraryItems)
    .innerJoin(assets, eq(assets.hash, libraryItems.assetHash))
    .leftJoin(makings, eq(makings.assetHash, assets.hash))
    .where(and(eq(libraryItems.personId, personId), eq(libraryItems.assetHash, hash), isNull(libraryItems.removedAt)))
    .get()
  return row && toItem(row, versionsOf(db, [hash]).get(hash) ?? [])
}

type Version = LibraryItem['versions'][number]

function versionsOf(db: Db, hashes: readonly string[]): Map<string, Version[]> {
  const found = new Map<string, Version[]>()
  if (hashes.length === 0) return found
  const rows = db
    .select()
    .from(renditions)
    .where(and(inArray(renditions.assetHash, [...hashes]), notLike(renditions.label, REPLACED_LIKE)))
    .all()
  for (const { assetHash, label, hash, sizeBytes } of rows)
    found.set(assetHash, [...(found.get(assetHash) ?? []), { label, hash, sizeBytes }])
  return found
}

interface Row {
  item: typeof libraryItems.$inferSelect
  asset: typeof assets.$inferSelect
  making: typeof makings.$inferSelect | null
}

function toItem({ item, asset, making }: Row, versions: Version[]): LibraryItem {
  return {
    hash: asset.hash,
    label: item.label,
    kind: asset.kind as AssetKind,
    mediaType: asset.mediaType,
    sizeBytes: asset.sizeBytes,
    ...(asset.durationMs === null ? {} : { durationMs: asset.durationMs }),
    ...(asset.widthPx === null ? {} : { widthPx: asset.widthPx }),
    ...(asset.heightPx === null ? {} : { heightPx: asset.heightPx }),
    addedAt: item.addedAt,
    isPublished: asset.publishedAt !== null,
    // the sizes of a cover are nobody's concern here
    ...(making && asset.kind !== 'image' ? { making: stateOf(making) } : {}),
    versions,
  }
}

export function stateOf(row: typeof makings.$inferSelect): Making {
  if (row.cancelledAt !== null) return { state: 'cancelled' }
  if (row.failedAt !== null) return { state: 'failed', reason: (row.reason ?? 'unexpected') as Reason }
  if (row.readyAt !== null) return { state: 'ready', ...(row.reason ? { reason: row.reason as Reason } : {}) }
  if (row.startedAt === null) return { state: 'waiting', ...(row.reason ? { waitsFor: row.reason as Trouble } : {}) }
  return { state: 'working', step: (row.step ?? 'judging') as MakingStep, percent: row.percent }
}

/** Uploads that have not become an asset, the newest first; those that were refused stay until they are put away. */
export function listUploads(db: Db, personId: string): OpenUpload[] {
  const open = and(eq(uploads.personId, personId), isNull(uploads.storedAt), isNull(uploads.discardedAt))
  const rows = db.select().from(uploads).where(open).orderBy(desc(uploads.startedAt)).limit(100).all()
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    sizeBytes: row.sizeBytes,
    startedAt: row.startedAt,
    isCopy: row.making !== null,
    isArriving: row.receivedAt === null && isLocked(db, uploadLock(row.id)),
    state: row.refusedAt !== null ? 'refused' : row.receivedAt !== null ? 'received' : 'coming',
    ...(row.reason &&
      (row.refusedAt === null ? { waitsFor: row.reason as Trouble } : { reason: row.reason as Reason })),
  }))
}

/** Of this person, still open: whether its bytes may go on coming. */
export function findUpload(db: Db, personId: string, id: string) {
  const own = and(eq(uploads.id, id), eq(uploads.personId, personId), isNull(uploads.discardedAt))
  return db.select().from(uploads).where(own).get()
}

/** What became of what this person asked to be made; nothing where they asked for none. */
export function findCopy(db: Db, personId: string, id: string): Copy | undefined {
  const upload = findUpload(db, personId, id)
  if (!upload?.making) return undefined
  if (upload.refusedAt !== null) return { reason: (upload.reason ?? 'unexpected') as Reason }
  return upload.assetHash === null ? 'waiting' : { hash: upload.assetHash }
}

/** What a person's library and open uploads hold, in bytes. */
export function usedBytes(db: Db, personId: string): number {
  const kept = db
    .select({ n: sql<number>`coalesce(sum(${assets.sizeBytes}), 0)` })
    .from(libraryItems)
    .innerJoin(assets, eq(assets.hash, libraryItems.assetHash))
    .where(and(eq(libraryItems.personId, personId), isNull(libraryItems.removedAt)))
    .get()
  const coming = db
    .select({ n: sql<number>`coalesce(sum(${uploads.sizeBytes}), 0)` })
    .from(uploads)
    .where(
      and(
        eq(uploads.personId, personId),
        isNull(uploads.storedAt),
        isNull(uploads.discardedAt),
        isNull(uploads.refusedAt),
      ),
    )
    .get()
  return (kept?.n ?? 0) + (coming?.n ?? 0)
}

/** Hashes of a person's own files of this many bytes. */
export function hashesOfSize(db: Db, personId: string, sizeBytes: number): string[] {
  return db
    .select({ hash: assets.hash })
    .from(libraryItems)
    .innerJoin(assets, eq(assets.hash, libraryItems.assetHash))
    .where(and(eq(libraryItems.personId, personId), isNull(libraryItems.removedAt), eq(assets.sizeBytes, sizeBytes)))
    .limit(100)
    .all()
    .map(({ hash }) => hash)
}

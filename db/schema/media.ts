// Files by the hash of their bytes: what they are, what they measure, which playable versions hang off them.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const assets = sqliteTable(
  'assets',
  {
    hash: text('hash').primaryKey(), // SHA-256 of the bytes, hex
    kind: text('kind').notNull(), // by content, not by name
    mediaType: text('media_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    durationMs: integer('duration_ms'),
    widthPx: integer('width_px'),
    heightPx: integer('height_px'),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    publishedAt: integer('published_at'), // named by a published revision: public for ever
    derivedFrom: text('derived_from'), // the asset it was cut, turned or composed from
    edit: text('edit'), // JSON of what was done to that one
  },
  (t) => [
    check('assets_kind', sql`${t.kind} in ('video','audio','image','document','captions')`),
    check('assets_hash', sql`length(${t.hash}) = 64`),
  ],
)

/** Playable versions and what belongs to them, each one stored file: films, sound, playlists, poster, thumbnails. */
export const renditions = sqliteTable(
  'renditions',
  {
    assetHash: text('asset_hash')
      .notNull()
      .references(() => assets.hash),
    label: text('label').notNull(), // see domain/media/labels.ts
    hash: text('hash').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    durationMs: integer('duration_ms'),
    widthPx: integer('width_px'),
    heightPx: integer('height_px'),
    grid: text('grid'), // of thumbnails: JSON of how many, how large, how far apart
  },
  (t) => [primaryKey({ columns: [t.assetHash, t.label] }), index('renditions_hash').on(t.hash)],
)

/** What is being made of an asset, and how that went. One row an asset; making it again begins the row anew. */
export const makings = sqliteTable(
  'makings',
  {
    assetHash: text('asset_hash')
      .primaryKey()
      .references(() => assets.hash),
    jobId: text('job_id').notNull(),
    queuedAt: integer('queued_at').notNull(),
    startedAt: integer('started_at'),
    step: text('step'), // judging, renditions, pictures, storing
    percent: integer('percent').notNull(),
    readyAt: integer('ready_at'),
    failedAt: integer('failed_at'),
    reason: text('reason'), // a key of the words for instructors; with ready_at: why it is served as it came
    cancelledAt: integer('cancelled_at'),
    cancelledBy: text('cancelled_by'),
  },
  (t) => [check('makings_percent', sql`${t.percent} between 0 and 100`)],
)

/** A file on its way: bytes arrive under this id, whoever cuts the line, or are made of another. Afterwards it says what became of it. */
export const uploads = sqliteTable(
  'uploads',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    label: text('label').notNull(), // a name to read, never a path
    sizeBytes: integer('size_bytes').notNull(), // of what is still to be made, an estimate
    making: text('making'), // JSON: it does not come from outside, it is made of an asset by turning or cutting
    startedAt: integer('started_at').notNull(),
    receivedAt: integer('received_at'), // the last byte is on the disk
    storedAt: integer('stored_at'), // it became an asset
    assetHash: text('asset_hash'),
    refusedAt: integer('refused_at'),
    reason: text('reason'),
    discardedAt: integer('discarded_at'), // by its owner, or by the sweep
  },
  (t) => [index('uploads_person').on(t.personId, t.startedAt)],
)

/** Whose library holds which asset, under which name. */
export const libraryItems = sqliteTable(
  'library_items',
  {
    personId: text('person_id').notNull(),
    assetHash: text('asset_hash')
      .notNull()
      .references(() => assets.hash),
    label: text('label').notNull(),
    addedAt: integer('added_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.personId, t.assetHash] }), index('library_items_asset').on(t.assetHash)],
)

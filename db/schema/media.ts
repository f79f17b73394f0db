// Files by the hash of their bytes: what they are, what they measure, which playable versions hang off them.
import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

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
  },
  (t) => [
    check('assets_kind', sql`${t.kind} in ('video','audio','image','document','captions')`),
    check('assets_hash', sql`length(${t.hash}) = 64`),
  ],
)

export const renditions = sqliteTable(
  'renditions',
  {
    assetHash: text('asset_hash')
      .notNull()
      .references(() => assets.hash),
    label: text('label').notNull(), // 'original', '240p' …
    hash: text('hash').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    durationMs: integer('duration_ms'),
  },
  (t) => [primaryKey({ columns: [t.assetHash, t.label] })],
)

// What belongs to the programme (names, issuer, legal id …) and the counter that tells every process when it changed.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(), // JSON
  setAt: integer('set_at').notNull(),
  setBy: text('set_by').notNull(),
})

/** One row a counter ('settings', 'catalogue'); caches carry the number in their key. */
export const versions = sqliteTable('versions', {
  name: text('name').primaryKey(),
  number: integer('number').notNull(),
})

/** Public halves of the keys that sign certificates; old ones stay so that old certificates verify. */
export const signingKeys = sqliteTable('signing_keys', {
  id: text('id').primaryKey(), // Multikey fingerprint
  publicKey: text('public_key').notNull(), // SPKI PEM
  createdAt: integer('created_at').notNull(),
  retiredAt: integer('retired_at'),
})

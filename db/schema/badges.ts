// Certificates as Open Badges: each signed once and kept as signed, and the bit that says whether it still counts. A place in
// a list outlives its certificate, and then counts as revoked.
import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { credentials } from './credentials'

export const badges = sqliteTable('badges', {
  credentialId: text('credential_id')
    .primaryKey()
    .references(() => credentials.id, { onDelete: 'cascade' }),
  document: text('document').notNull(), // the signed credential, byte for byte as it is given out
  keyId: text('key_id').notNull(),
  signedAt: integer('signed_at').notNull(),
})

export const badgePlaces = sqliteTable(
  'badge_places',
  {
    list: integer('list').notNull(), // from 1
    position: integer('position').notNull(), // a bit of 131,072, by chance: neighbours tell nothing of each other
    credentialId: text('credential_id').references(() => credentials.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.list, t.position] }),
    uniqueIndex('badge_places_credential').on(t.credentialId),
    check('badge_places_position', sql`${t.position} between 0 and 131071`),
  ],
)

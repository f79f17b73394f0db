// Backups that were made of this programme, and what the last look at each of them said. The backups themselves are
// elsewhere; a row is a reminder for whoever looks after the machine.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const backups = sqliteTable('backups', {
  name: text('name').primaryKey(), // of its folder, without the path
  madeAt: integer('made_at').notNull(),
  madeBy: text('made_by').notNull(),
  mediaCount: integer('media_count').notNull(),
  mediaBytes: integer('media_bytes').notNull(),
  lostCount: integer('lost_count').notNull(), // media that were missing when it was made
  soundAt: integer('sound_at'), // the last look at it found nothing wrong
  unsoundAt: integer('unsound_at'), // a look at it found something
})

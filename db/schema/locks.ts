// Who holds what for a moment, across processes: a lease that its holder renews and another may ask for.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const locks = sqliteTable('locks', {
  name: text('name').primaryKey(),
  token: text('token').notNull(), // of the holder
  heldUntil: integer('held_until').notNull(), // ms UTC; past = its process died
  wantedAt: integer('wanted_at'), // another asks the holder to let go
})

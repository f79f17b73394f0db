// Counters of the rate limits (sign-in, codes, recovery, verification), in the columns rate-limiter-flexible expects.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const rateLimits = sqliteTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: integer('expire'), // ms UTC
})

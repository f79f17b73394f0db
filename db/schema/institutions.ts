// Museums and other bodies.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const institutions = sqliteTable(
  'institutions',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    country: text('country').notNull(), // ISO 3166-1 alpha-2
    province: text('province'), // ISO 3166-2
    kind: text('kind').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [
    index('institutions_country').on(t.country, t.province),
    check('institutions_kind', sql`${t.kind} in ('public','private','mixed')`),
  ],
)

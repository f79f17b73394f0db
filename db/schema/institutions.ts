// Museums and other bodies, and which rows of the register turned out to be the same one: a merged row stays, points to the
// one that stands for both, and everything that names it is read through that.
import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const institutions = sqliteTable(
  'institutions',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull().default(''), // without accents, capitals and signs (domain/institutions/name-key.ts)
    country: text('country').notNull(), // ISO 3166-1 alpha-2
    province: text('province'), // ISO 3166-2
    kind: text('kind').notNull(),
    // the institution this one is the same as; never one that is merged itself. Made of institution_merges
    mergedInto: text('merged_into').references((): AnySQLiteColumn => institutions.id),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [
    index('institutions_country').on(t.country, t.province),
    index('institutions_name').on(t.country, t.nameKey),
    index('institutions_merged')
      .on(t.mergedInto)
      .where(sql`merged_into is not null`),
    check('institutions_kind', sql`${t.kind} in ('public','private','mixed')`),
  ],
)

/** Somebody said that two rows are one institution, and perhaps took it back: the reason of `merged_into`. */
export const institutionMerges = sqliteTable(
  'institution_merges',
  {
    id: text('id').primaryKey(),
    mergedId: text('merged_id')
      .notNull()
      .references(() => institutions.id),
    survivorId: text('survivor_id')
      .notNull()
      .references(() => institutions.id),
    mergedAt: integer('merged_at').notNull(),
    mergedBy: text('merged_by').notNull(),
    undoneAt: integer('undone_at'),
    undoneBy: text('undone_by'),
  },
  (t) => [
    uniqueIndex('institution_merges_current')
      .on(t.mergedId)
      .where(sql`undone_at is null`),
    index('institution_merges_survivor').on(t.survivorId),
  ],
)

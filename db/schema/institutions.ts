// Museums and other bodies, and the dated link of a person to one of them.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'

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

export const affiliations = sqliteTable(
  'affiliations',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    jobArea: text('job_area'),
    fromAt: integer('from_at').notNull(),
    toAt: integer('to_at'),
    declaredAt: integer('declared_at').notNull(),
    confirmedAt: integer('confirmed_at'),
    confirmedBy: text('confirmed_by'),
  },
  (t) => [index('affiliations_person').on(t.personId), index('affiliations_institution').on(t.institutionId)],
)

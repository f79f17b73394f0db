// What the programme, a country or an institution wants to reach in a calendar year. One row a place, year and measure: the
// number as it stands; who changed it from what to what is in the audit.
import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const targets = sqliteTable(
  'targets',
  {
    place: text('place').notNull(), // '' = the whole programme; an ISO 3166-1 code; the id of an institution
    year: integer('year').notNull(), // of the programme's time zone
    measure: text('measure').notNull(),
    goal: integer('goal'), // enrolments, completions, certified hours; none = it was taken away
    version: integer('version').notNull(), // of this row: whoever changes it names the one they saw
    setAt: integer('set_at').notNull(),
    setBy: text('set_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.place, t.year, t.measure] }),
    check('targets_measure', sql`${t.measure} in ('enrolled','completed','hours')`),
    check('targets_goal', sql`${t.goal} between 1 and 100000000`),
    check('targets_year', sql`${t.year} between 2000 and 2199`),
  ],
)

// Lists of institutions on their way into the register: what somebody sent, what each line of it would do, and whether they
// said that it should be done. The lines go again after a while; the institutions stay.
import { sql } from 'drizzle-orm'
import { blob, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { institutions } from './institutions'

export const institutionImports = sqliteTable(
  'institution_imports',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    label: text('label').notNull(), // what the file was called: a name to read
    content: blob('content', { mode: 'buffer' }), // the file, until it was read
    sentAt: integer('sent_at').notNull(),
    checkedAt: integer('checked_at'), // every line was looked at
    fault: text('fault'), // why the file as a whole is not taken
    faultLine: integer('fault_line'),
    encoding: text('encoding'),
    delimiter: text('delimiter'),
    orderedAt: integer('ordered_at'), // the good lines are to be written
    doneAt: integer('done_at'),
    discardedAt: integer('discarded_at'),
  },
  (t) => [index('institution_imports_person').on(t.personId, t.sentAt)],
)

export const institutionImportLines = sqliteTable(
  'institution_import_lines',
  {
    importId: text('import_id')
      .notNull()
      .references(() => institutionImports.id),
    n: integer('n').notNull(), // of the file, as editors count them
    state: text('state').notNull(), // good; known = it is in the register, or further up in the file; wrong
    problem: text('problem'), // of a wrong one
    // as read of a good one, as typed of a wrong one
    name: text('name').notNull(),
    country: text('country').notNull(),
    province: text('province').notNull(),
    kind: text('kind').notNull(),
    institutionId: text('institution_id').references(() => institutions.id), // what it became, or what it is
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.n] }),
    index('institution_import_lines_state').on(t.importId, t.state, t.n),
    check('institution_import_lines_state', sql`${t.state} in ('good','known','wrong')`),
  ],
)

// Who did what to which record, and when: one line an act that changes somebody else's rights, records or documents.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: text('id').primaryKey(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    act: text('act').notNull(), // '<noun>.<verb>'
    subject: text('subject').notNull(), // id of the record
    detail: text('detail'), // JSON, no personal data
  },
  (t) => [index('audit_entries_subject').on(t.subject), index('audit_entries_at').on(t.at)],
)

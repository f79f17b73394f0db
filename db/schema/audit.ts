// Who did what to which record, and when: one line an act that changes somebody else's rights, records or documents.
// Lines are added and never changed or taken away: triggers refuse both.
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
  (t) => [
    // each filter of the page reads its own index, newest first
    index('audit_entries_subject').on(t.subject, t.at, t.id),
    index('audit_entries_actor').on(t.actor, t.at, t.id),
    index('audit_entries_act').on(t.act, t.at, t.id),
    index('audit_entries_at').on(t.at, t.id),
  ],
)

// What a person writes beside a lesson, for their own eyes: notes with the second they belong to, and bookmarks.
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import { enrolments } from './enrolments'

export const notes = sqliteTable(
  'notes',
  {
    id: text('id').primaryKey(), // made in the form, so that sending twice is writing once
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonId: text('lesson_id').notNull(),
    kind: text('kind').notNull(), // a bookmark has no words
    asset: text('asset'), // of the second
    atMs: integer('at_ms'),
    words: text('words').notNull(),
    writtenAt: integer('written_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    version: integer('version').notNull(), // optimistic check of two tabs
    deletedAt: integer('deleted_at'), // can be taken back until it is swept
  },
  (t) => [
    index('notes_lesson').on(t.enrolmentId, t.lessonId),
    check('notes_kind', sql`${t.kind} in ('note','bookmark')`),
    check('notes_at', sql`${t.atMs} is null or ${t.atMs} >= 0`),
  ],
)

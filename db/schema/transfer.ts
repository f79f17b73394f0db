// Courses on their way in: what somebody sent, what became of it, and what they are asked.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const courseImports = sqliteTable(
  'course_imports',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    label: text('label').notNull(), // what the file or folder was called: a name to read
    form: text('form').notNull(), // zip = one file; folder = its files
    mayLack: integer('may_lack').notNull(), // 1 = what only publishing needs may be missing
    sentAt: integer('sent_at').notNull(),
    percent: integer('percent').notNull(), // of its media, stored by now
    askedAt: integer('asked_at'), // the course is known: its next draft, or a copy?
    choice: text('choice'), // draft, copy: the answer
    doneAt: integer('done_at'),
    refusedAt: integer('refused_at'),
    discardedAt: integer('discarded_at'), // by its owner, or by the sweep
    courseId: text('course_id'), // the one asked about, or the one it became
    outcome: text('outcome'), // new, draft, copy
    told: text('told'), // JSON of what its owner is told: faults with file and line, or a refusal
  },
  (t) => [
    index('course_imports_person').on(t.personId, t.sentAt),
    check('course_imports_form', sql`${t.form} in ('zip','folder')`),
    check('course_imports_choice', sql`${t.choice} in ('draft','copy')`),
    check('course_imports_outcome', sql`${t.outcome} in ('new','draft','copy')`),
    check('course_imports_percent', sql`${t.percent} between 0 and 100`),
  ],
)

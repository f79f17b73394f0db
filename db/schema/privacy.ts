// What people ask about their own data: a copy of all of it, or that the account goes. A request to go keeps its id and
// its dates when everything else is erased, so that a backup from before can be cleaned again.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'

/** A file with everything that is kept about a person, made by the worker and kept for a week. */
export const personalCopies = sqliteTable(
  'personal_copies',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    language: text('language').notNull(), // of what explains it
    askedAt: integer('asked_at').notNull(),
    percent: integer('percent').notNull().default(0),
    finishedAt: integer('finished_at'),
    failedAt: integer('failed_at'),
    bytes: integer('bytes'),
    expiresAt: integer('expires_at').notNull(),
    removedAt: integer('removed_at'), // its file
  },
  (t) => [
    index('personal_copies_person').on(t.personId, t.askedAt),
    index('personal_copies_expires')
      .on(t.expiresAt)
      .where(sql`removed_at is null`),
  ],
)

/** Somebody asked that their account goes; it goes when the time of grace is over, unless they take it back. */
export const deletions = sqliteTable(
  'deletions',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(), // the id stays when the person went
    certificates: text('certificates').notNull(),
    language: text('language').notNull(), // of the mails about it
    askedAt: integer('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
    dueAt: integer('due_at').notNull(),
    takenBackAt: integer('taken_back_at'),
    begunAt: integer('begun_at'), // from here on it cannot be taken back
    pseudonymId: text('pseudonym_id'), // under whom the figures go on; forgotten at the end
    toldAt: integer('told_at'), // the last mail left, or could not
    erasedAt: integer('erased_at'),
  },
  (t) => [
    uniqueIndex('deletions_open')
      .on(t.personId)
      .where(sql`taken_back_at is null and erased_at is null`),
    index('deletions_due')
      .on(t.dueAt)
      .where(sql`taken_back_at is null and erased_at is null`),
    check('deletions_certificates', sql`${t.certificates} in ('keep','withdraw')`),
  ],
)

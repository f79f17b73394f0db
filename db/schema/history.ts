// What people completed before this platform, and the files that brought it.
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { institutions } from './institutions'

/** A file of past completions: read, looked at, and then taken in as a whole or not at all. */
export const pastBatches = sqliteTable(
  'past_batches',
  {
    id: text('id').primaryKey(),
    source: text('source').notNull(), // where it comes from, as its people read it
    label: text('label').notNull(), // of the file
    country: text('country'), // of whoever brought it, where they coordinate one country
    readAt: integer('read_at').notNull(),
    readBy: text('read_by').notNull(),
    linesRead: integer('lines_read'), // none while it is read
    linesNew: integer('lines_new').notNull().default(0),
    linesKnown: integer('lines_known').notNull().default(0), // in the file twice, or taken in before
    linesWrong: integer('lines_wrong').notNull().default(0),
    findings: text('findings').notNull().default('[]'), // JSON of PastFinding[]: the first ones that are wrong
    form: text('form').notNull().default('{}'), // JSON: encoding, delimiter and columns as they were recognised
    importedAt: integer('imported_at'), // from then on its lines count
    importedBy: text('imported_by'),
    withdrawnAt: integer('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [index('past_batches_imported').on(t.importedAt), index('past_batches_reader').on(t.readBy)],
)

/** What somebody completed before this platform, as somebody else wrote it down: shown, never signed, never counted. */
export const pastCompletions = sqliteTable(
  'past_completions',
  {
    n: integer('n').primaryKey(),
    batchId: text('batch_id')
      .notNull()
      .references(() => pastBatches.id),
    line: integer('line').notNull(), // of its file
    lineKey: text('line_key').notNull(), // SHA-256 of what it says: the same line twice is once
    name: text('name').notNull(),
    email: text('email'),
    emailKey: text('email_key'), // whose it is, once somebody has confirmed that address
    course: text('course').notNull(),
    hours: real('hours'),
    startedOn: text('started_on'), // days, ISO 8601
    completedOn: text('completed_on').notNull(),
    country: text('country').notNull(), // ISO 3166-1 alpha-2
    province: text('province'), // as it was written
    institution: text('institution'), // as it was written
    institutionId: text('institution_id').references(() => institutions.id), // where the register has it under that name
    note: text('note'),
  },
  (t) => [
    uniqueIndex('past_completions_line').on(t.batchId, t.lineKey),
    index('past_completions_key').on(t.lineKey),
    index('past_completions_email').on(t.emailKey),
    index('past_completions_completed').on(t.completedOn),
    index('past_completions_country').on(t.country, t.completedOn),
    index('past_completions_institution').on(t.institutionId, t.completedOn),
  ],
)

// What reports read without walking through every noun: one flat row an enrolment, which keeps itself, and what was
// counted of a course.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { courses } from './courses'
import { enrolments } from './enrolments'

/**
 * One row an enrolment, written by triggers alone (by-hand ends of 0008 and 0009), in the transaction of the fact itself:
 * enrolments, completions and credentials stay the only truth, and no verb has to remember the report (decision 030).
 */
export const reportRows = sqliteTable(
  'report_rows',
  {
    n: integer('n').primaryKey(), // the order in which they came: pages and chunks walk along it
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    personId: text('person_id').notNull(),
    courseId: text('course_id').notNull(),
    revision: integer('revision').notNull(),
    language: text('language').notNull(),
    // of the moment of enrolment
    country: text('country').notNull(),
    province: text('province'),
    institutionId: text('institution_id'),
    jobArea: text('job_area'),
    enrolledAt: integer('enrolled_at').notNull(),
    startedAt: integer('started_at'), // the first lesson that was opened
    seenAt: integer('seen_at').notNull(), // the last visit, right to the hour
    withdrawnAt: integer('withdrawn_at'),
    // of the moment of completion; none before
    completedAt: integer('completed_at'),
    doneRevision: integer('done_revision'),
    markPercent: integer('mark_percent'),
    doneCountry: text('done_country'),
    doneProvince: text('done_province'),
    doneInstitutionId: text('done_institution_id'),
    doneJobArea: text('done_job_area'),
    certifiedAt: integer('certified_at'), // issue of the certificate that stands
    certificateCode: text('certificate_code'), // its code, without separators: a file of all rows must not look for each
    recognisedAt: integer('recognised_at'), // earlier training in place of the course, while it is recognised
  },
  (t) => [
    uniqueIndex('report_rows_enrolment').on(t.enrolmentId),
    // a group's rows are read from it alone
    index('report_rows_person').on(t.personId, t.courseId),
    // in the order of pages; each ends with what is counted, so that the commonest questions are counted without the rows themselves
    index('report_rows_enrolled').on(t.enrolledAt, t.n, t.completedAt, t.certifiedAt),
    index('report_rows_seen').on(t.seenAt, t.n, t.completedAt, t.certifiedAt),
    index('report_rows_completed')
      .on(t.completedAt, t.n, t.certifiedAt)
      .where(sql`completed_at is not null`),
    index('report_rows_course').on(t.courseId, t.enrolledAt, t.n, t.completedAt, t.certifiedAt),
    index('report_rows_country').on(t.country, t.enrolledAt, t.n, t.completedAt, t.certifiedAt),
    index('report_rows_institution').on(t.institutionId, t.enrolledAt, t.n, t.completedAt, t.certifiedAt),
    index('report_rows_done_country')
      .on(t.doneCountry, t.completedAt, t.n, t.certifiedAt)
      .where(sql`completed_at is not null`),
    index('report_rows_done_institution')
      .on(t.doneInstitutionId, t.completedAt, t.n, t.certifiedAt)
      .where(sql`completed_at is not null`),
  ],
)

/** A file that was made of the completion report: frozen as it was asked for, found again for a month. */
export const reportExports = sqliteTable(
  'report_exports',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(), // whose it is
    form: text('form').notNull(), // csv, xlsx, pdf (a signed record: records.ts)
    query: text('query').notNull(), // JSON of CompletionQuery: the filters on the screen
    scope: text('scope').notNull(), // JSON of Scope: whoever loses it loses the file
    language: text('language').notNull(), // of its words
    askedAt: integer('asked_at').notNull(),
    snapshotAt: integer('snapshot_at'), // the moment its rows are of
    rowsTotal: integer('rows_total'),
    rowsWritten: integer('rows_written').notNull().default(0),
    finishedAt: integer('finished_at'),
    failedAt: integer('failed_at'),
    bytes: integer('bytes'),
    expiresAt: integer('expires_at').notNull(),
    removedAt: integer('removed_at'), // its file: expired, or somebody in it was erased
  },
  (t) => [
    index('report_exports_person').on(t.personId, t.askedAt),
    check('report_exports_form', sql`${t.form} in ('csv','xlsx','pdf')`),
  ],
)

/**
 * What was counted of a course, kept because counting it again takes seconds where thousands study it. Nothing in it is
 * about fewer than five people (domain/reports/withhold.ts): whoever reads the table learns no more than the page shows.
 */
export const courseFigures = sqliteTable('course_figures', {
  courseId: text('course_id')
    .primaryKey()
    .references(() => courses.id),
  figures: text('figures').notNull(), // JSON of CourseFigures
  asOf: integer('as_of').notNull(), // the moment the figures are of
  lookedAt: integer('looked_at').notNull(), // the last count, also where the figures stayed as they were
})

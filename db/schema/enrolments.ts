// One person in one course, whatever the language. The passing rule and the required lessons are fixed here.
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { courses, revisions } from './courses'

export const enrolments = sqliteTable(
  'enrolments',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    revision: integer('revision').notNull(), // the one whose rule and lessons were fixed
    rule: text('rule').notNull(), // JSON of EnrolmentRule
    language: text('language').notNull(), // in which the person enrolled
    // of that moment; reports never move when a person does
    country: text('country').notNull(),
    province: text('province'),
    institutionId: text('institution_id'),
    jobArea: text('job_area'),
    enrolledAt: integer('enrolled_at').notNull(),
    enrolledBy: text('enrolled_by').notNull(),
    withdrawnAt: integer('withdrawn_at'),
    lastSeenAt: integer('last_seen_at').notNull(),
    lastLessonId: text('last_lesson_id'),
    remindedAt: integer('reminded_at'), // of the one lesson that was left; at most once
    seenRevision: integer('seen_revision'), // whose changes the person was shown; none = that of enrolment
    seenAnnouncedAt: integer('seen_announced_at'), // announcements up to this moment were seen
  },
  (t) => [
    uniqueIndex('enrolments_person_course').on(t.personId, t.courseId),
    // whole for the figures of a course and for work on its people in chunks: no row has to be looked up
    index('enrolments_course').on(t.courseId, t.id, t.withdrawnAt),
    foreignKey({ columns: [t.courseId, t.revision], foreignColumns: [revisions.courseId, revisions.number] }),
    check('enrolments_language', sql`${t.language} in ('es','pt','en')`),
  ],
)

/** A coordinator recognises that somebody's earlier training counts as the course: said and dated, never a certificate. */
export const recognitions = sqliteTable(
  'recognitions',
  {
    id: text('id').primaryKey(),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    training: text('training').notNull(), // what it was, as the person reads it
    reason: text('reason').notNull(), // why it counts
    recognisedAt: integer('recognised_at').notNull(),
    recognisedBy: text('recognised_by').notNull(),
    endedAt: integer('ended_at'),
    endedBy: text('ended_by'),
    endedReason: text('ended_reason'),
  },
  (t) => [
    uniqueIndex('recognitions_current')
      .on(t.enrolmentId)
      .where(sql`ended_at is null`),
    index('recognitions_enrolment').on(t.enrolmentId),
  ],
)

// What browsers told about learning (facts), what was made of it (ranges, positions, done lessons), attempts, completions.
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { courses, lessons, revisions } from './courses'
import { enrolments } from './enrolments'

/** One row a fact received, with the outcome that a duplicate gets again. Old traces are swept; summaries below stay. */
export const facts = sqliteTable(
  'facts',
  {
    id: text('id').primaryKey(), // the browser's UUID
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    enrolmentId: text('enrolment_id'),
    lessonId: text('lesson_id'),
    kind: text('kind').notNull(),
    v: integer('v').notNull(),
    revision: integer('revision'),
    asset: text('asset'),
    payload: text('payload').notNull(),
    at: integer('at').notNull(), // the browser's clock
    sentAt: integer('sent_at').notNull(), // the same clock, when it was sent
    receivedAt: integer('received_at').notNull(), // ours
    correctedAt: integer('corrected_at').notNull(), // at + (received − sent), never after receivedAt
    outcome: text('outcome').notNull(), // JSON of FactOutcome
  },
  (t) => [index('facts_swept').on(t.kind, t.receivedAt), index('facts_enrolment').on(t.enrolmentId)],
)

export const lessonProgress = sqliteTable(
  'lesson_progress',
  {
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    asset: text('asset'), // of the position
    positionMs: integer('position_ms'),
    positionAt: integer('position_at'),
    positionFact: text('position_fact'),
    openedAt: integer('opened_at'),
    doneAt: integer('done_at'), // a stored fact: never recomputed, never taken away
    doneBy: text('done_by'),
    doneRevision: integer('done_revision'),
  },
  (t) => [
    primaryKey({ columns: [t.enrolmentId, t.lessonId] }),
    foreignKey({ columns: [t.courseId, t.lessonId], foreignColumns: [lessons.courseId, lessons.id] }),
    check(
      'lesson_progress_done_by',
      sql`${t.doneBy} is null or ${t.doneBy} in ('watched','transcript','read','passed')`,
    ),
    check('lesson_progress_position', sql`${t.positionMs} is null or ${t.positionMs} >= 0`),
  ],
)

/** The merged union of what was watched of one recording: a handful of pairs, however many saves. */
export const watched = sqliteTable(
  'watched',
  {
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonId: text('lesson_id').notNull(),
    asset: text('asset').notNull(),
    ranges: text('ranges').notNull(), // JSON [[fromMs, toMs], …], sorted, disjoint
    watchedMs: integer('watched_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.enrolmentId, t.lessonId, t.asset] })],
)

export const attempts = sqliteTable(
  'attempts',
  {
    id: text('id').primaryKey(),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    number: integer('number').notNull(), // 1, 2, … within enrolment and lesson
    revision: integer('revision').notNull(),
    quiz: text('quiz').notNull(), // JSON of FrozenQuiz: the questions, keys and rule it is judged by
    salt: text('salt').notNull(), // option ids in the browser are HMACs under it
    language: text('language').notNull(),
    reservedAt: integer('reserved_at').notNull(),
    submittedAt: integer('submitted_at'),
    expiredAt: integer('expired_at'),
    scorePoints: integer('score_points'), // thousandths of a weight, so that partial credit stays whole
    maxPoints: integer('max_points'),
    scorePercent: integer('score_percent'),
    passedAt: integer('passed_at'),
    result: text('result'), // JSON of GradedQuestion[]
  },
  (t) => [
    uniqueIndex('attempts_number').on(t.enrolmentId, t.lessonId, t.number),
    uniqueIndex('attempts_open')
      .on(t.enrolmentId, t.lessonId)
      .where(sql`submitted_at is null and expired_at is null`),
    index('attempts_lesson').on(t.courseId, t.lessonId, t.id), // a regrade walks along it
    foreignKey({ columns: [t.courseId, t.lessonId], foreignColumns: [lessons.courseId, lessons.id] }),
    foreignKey({ columns: [t.courseId, t.revision], foreignColumns: [revisions.courseId, revisions.number] }),
  ],
)

/** One more attempt at a quiz, for one person, above what its rule allows. */
export const extraAttempts = sqliteTable(
  'extra_attempts',
  {
    id: text('id').primaryKey(), // of the press: twice is once
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonId: text('lesson_id').notNull(),
    reason: text('reason').notNull(),
    allowedAt: integer('allowed_at').notNull(),
    allowedBy: text('allowed_by').notNull(),
  },
  (t) => [index('extra_attempts_quiz').on(t.enrolmentId, t.lessonId)],
)

export const responses = sqliteTable(
  'responses',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id),
    questionId: text('question_id').notNull(),
    response: text('response').notNull(), // JSON of Response, with the document's own option ids
    language: text('language').notNull(), // numbers are read by its rules
    at: integer('at').notNull(), // corrected time; the latest wins, ties by fact id
    factId: text('fact_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.questionId] })],
)

export const completions = sqliteTable('completions', {
  enrolmentId: text('enrolment_id')
    .primaryKey()
    .references(() => enrolments.id),
  completedAt: integer('completed_at').notNull(),
  revision: integer('revision').notNull(),
  markPercent: integer('mark_percent'),
  country: text('country').notNull(),
  province: text('province'),
  institutionId: text('institution_id'),
  jobArea: text('job_area'),
})

/** A wrong key mended: the same answers judged again by a newer revision. It only raises. */
export const regrades = sqliteTable(
  'regrades',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    lessonId: text('lesson_id').notNull(),
    questionId: text('question_id').notNull(),
    revision: integer('revision').notNull(), // whose key it was judged by
    reason: text('reason').notNull(),
    madeAt: integer('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    finishedAt: integer('finished_at'),
  },
  (t) => [
    uniqueIndex('regrades_once').on(t.courseId, t.lessonId, t.questionId, t.revision),
    foreignKey({ columns: [t.courseId, t.revision], foreignColumns: [revisions.courseId, revisions.number] }),
  ],
)

/** What a regrade changed, so that it can be explained to the person and undone by hand. */
export const regradedAttempts = sqliteTable(
  'regraded_attempts',
  {
    regradeId: text('regrade_id')
      .notNull()
      .references(() => regrades.id),
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id),
    pointsBefore: integer('points_before').notNull(),
    pointsAfter: integer('points_after').notNull(),
    percentBefore: integer('percent_before').notNull(),
    percentAfter: integer('percent_after').notNull(),
    passedNowAt: integer('passed_now_at'),
    raisedAt: integer('raised_at').notNull(),
    toldAt: integer('told_at'), // by mail; the result page tells always
  },
  (t) => [primaryKey({ columns: [t.regradeId, t.attemptId] }), index('regraded_attempts_attempt').on(t.attemptId)],
)

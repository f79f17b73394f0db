// Three optional questions after a course. Answers are kept as tallies only: no row says who or when, so nobody can be
// found behind one; what the course's team sees moves in steps of five. That a person has answered is kept apart,
// without the moment and without an order (these tables have no rowid), so that each answers once.
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import { courses } from './courses'
import { enrolments } from './enrolments'

export const surveyTallies = sqliteTable(
  'survey_tallies',
  {
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    question: text('question').notNull(),
    answer: integer('answer').notNull(), // 1 (not at all) to 4 (very much)
    count: integer('count').notNull(),
    shown: integer('shown').notNull(), // the count when the number of people last reached a multiple of five
  },
  (t) => [
    primaryKey({ columns: [t.courseId, t.question, t.answer] }),
    check('survey_tallies_question', sql`${t.question} in ('useful','clear','will-use')`),
    check('survey_tallies_answer', sql`${t.answer} between 1 and 4`),
  ],
)

/** How many people answered about a course, and how many of them are in what is shown. */
export const surveyTotals = sqliteTable('survey_totals', {
  courseId: text('course_id')
    .primaryKey()
    .references(() => courses.id),
  people: integer('people').notNull(),
  shownPeople: integer('shown_people').notNull(),
})

export const surveysAnswered = sqliteTable('surveys_answered', {
  enrolmentId: text('enrolment_id')
    .primaryKey()
    .references(() => enrolments.id),
})

// What was counted of a course, kept because counting it again takes seconds where thousands study it. Nothing in it is
// about fewer than five people (domain/reports/withhold.ts): whoever reads the table learns no more than the page shows.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { courses } from './courses'

export const courseFigures = sqliteTable('course_figures', {
  courseId: text('course_id')
    .primaryKey()
    .references(() => courses.id),
  figures: text('figures').notNull(), // JSON of CourseFigures
  asOf: integer('as_of').notNull(), // the moment the figures are of
  lookedAt: integer('looked_at').notNull(), // the last count, also where the figures stayed as they were
})

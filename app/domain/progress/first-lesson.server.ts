// Where a person begins who has just joined: at the place that led them to the course, else where the course goes on.
import type { Db } from '../../platform/db'
import { type Opening, openingPath } from '../courses/opening'
import { type FoundCourse, revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import type { Enrolment } from '../enrolments/queries.server'
import { progressOf } from './queries.server'

/** The end of a lesson's address, its second included. A place that the course does not have is as if none was named. */
export function firstLesson(db: Db, course: FoundCourse, enrolment: Enrolment, opening: Opening | undefined): string {
  const isThere = opening && findLesson(revisionDocument(db, course.id, course.revision), opening.lesson)
  return isThere ? openingPath(opening) : progressOf(db, enrolment).continueLessonId
}

// A course with an owner who edits it, for tests of authoring.
import type { Context } from '../../app/domain/context'
import { joinTeam } from '../../app/domain/courses/join-team.server'
import type { CourseDocument } from '../../app/domain/courses/document'
import { readDraft } from '../../app/domain/authoring/team.server'
import type { Db } from '../../app/platform/db'
import { machineContext, personContext, TEST_NOW } from './context'
import { COURSE_ID, courseDocument, publishDocument, quizLesson, readingLesson, videoLesson } from './course'
import { makePerson } from './learner'

export interface Author {
  courseId: string
  /** as the owner, so many minutes after the beginning */
  own: (minutes?: number) => Context
  /** another person of the team */
  mate: (part: 'owner' | 'editor' | 'translator') => Context
  /** an instructor of no team of it */
  stranger: () => Context
  document: () => CourseDocument
  version: () => number
}

/** A published course of one module with a video `v1`, a reading `r1` and a quiz `q1`. */
export function author(
  db: Db,
  document = courseDocument([videoLesson('v1'), readingLesson('r1'), quizLesson('q1')]),
): Author {
  const machine = machineContext(db)
  publishDocument(machine, document)
  const person = (): string => makePerson(db)
  const joined = (part: 'owner' | 'editor' | 'translator'): string => {
    const personId = person()
    joinTeam(machine, { courseId: COURSE_ID, personId, part })
    return personId
  }
  const owner = joined('owner')
  return {
    courseId: COURSE_ID,
    own: (minutes = 0) => personContext(db, owner, ['instructor'], TEST_NOW + minutes * 60_000),
    mate: (part) => personContext(db, joined(part), ['instructor']),
    stranger: () => personContext(db, person(), ['instructor']),
    document: () => readDraft(db, COURSE_ID).document,
    version: () => readDraft(db, COURSE_ID).version,
  }
}

// How a draft stands beside what the public sees: whether it differs, and what is missing or doubtful in it.
import { and, eq } from 'drizzle-orm'
import { revisions } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import { checkDocument } from '../courses/check'
import type { CourseDocument, Lesson } from '../courses/document'
import type { Finding } from '../courses/finding'
import { lessonsOf } from '../courses/rules'
import type { Question } from '../quizzes/questions'
import type { Draft } from './team.server'

/** Whether publishing the draft would change anything for the public. */
export function differsFromPublic(db: Db, { document, revision }: Pick<Draft, 'document' | 'revision'>): boolean {
  if (revision === undefined) return true
  const row = and(eq(revisions.courseId, document.id), eq(revisions.number, revision))
  const standing = db.select({ document: revisions.document }).from(revisions).where(row).get()
  return standing?.document !== JSON.stringify(document)
}

export interface LessonFindings {
  errors: number
  warnings: number
}

/** What the check finds, with how much of it is in each lesson (its questions and options included). */
export function findingsByLesson(document: CourseDocument): {
  all: Finding[]
  lessons: ReadonlyMap<string, LessonFindings>
} {
  const all = checkDocument(document)
  const home = new Map(lessonsOf(document).flatMap(({ lesson }) => idsIn(lesson).map((id) => [id, lesson.id])))
  const lessons = new Map<string, LessonFindings>()
  for (const { at, level } of all) {
    const lesson = home.get(at)
    if (lesson === undefined) continue
    const found = lessons.get(lesson) ?? { errors: 0, warnings: 0 }
    if (level === 'error') found.errors += 1
    else found.warnings += 1
    lessons.set(lesson, found)
  }
  return { all, lessons }
}

/** The lesson's own id, and those of its questions and what they are made of. */
export function idsIn(lesson: Lesson): string[] {
  return lesson.kind === 'quiz' ? [lesson.id, ...lesson.quiz.questions.flatMap(idsOfQuestion)] : [lesson.id]
}

/** Its own, and those of its options, pairs or items. */
export function idsOfQuestion(question: Question): string[] {
  const parts = (): { id: string }[] => {
    if (question.type === 'single' || question.type === 'multiple') return question.options
    if (question.type === 'matching') return question.pairs
    return question.type === 'ordering' ? question.items : []
  }
  return [question.id, ...parts().map(({ id }) => id)]
}

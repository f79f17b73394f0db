// Keys that were mended: questions of the public revision whose answer is another one than an earlier revision had, and
// by which nobody has judged the older attempts again yet.
import { and, eq, isNotNull, lt, max } from 'drizzle-orm'
import { attempts, regrades } from '../../../db/schema/progress'
import type { Db } from '../../platform/db'
import { findCourseRevision, revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import type { Question } from '../quizzes/questions'

/** The newest revision with the other key that judged attempts, by question id. */
export function changedKeys(db: Db, courseId: string, lessonId: string): Map<string, number> {
  const revision = findCourseRevision(db, courseId)
  if (revision === undefined) return new Map()
  const now = questionsIn(db, courseId, lessonId, revision)
  const done = new Set(
    db
      .select({ questionId: regrades.questionId })
      .from(regrades)
      .where(and(eq(regrades.courseId, courseId), eq(regrades.lessonId, lessonId), eq(regrades.revision, revision)))
      .all()
      .map((row) => row.questionId),
  )
  const changed = new Map<string, number>()
  for (const judged of judgedRevisions(db, courseId, lessonId, revision)) {
    const before = new Map(questionsIn(db, courseId, lessonId, judged).map((question) => [question.id, question]))
    for (const question of now) {
      const old = before.get(question.id)
      if (!old || old.type !== question.type || done.has(question.id) || changed.has(question.id)) continue
      if (keyText(old) !== keyText(question)) changed.set(question.id, judged)
    }
  }
  return changed
}

/** Earlier revisions by which attempts of this quiz were sent, newest first. */
function judgedRevisions(db: Db, courseId: string, lessonId: string, before: number): number[] {
  return db
    .select({ revision: attempts.revision, newest: max(attempts.submittedAt) })
    .from(attempts)
    .where(
      and(
        eq(attempts.courseId, courseId),
        eq(attempts.lessonId, lessonId),
        lt(attempts.revision, before),
        isNotNull(attempts.submittedAt),
      ),
    )
    .groupBy(attempts.revision)
    .all()
    .map((row) => row.revision)
    .sort((a, b) => b - a)
}

function questionsIn(db: Db, courseId: string, lessonId: string, revision: number): Question[] {
  const lesson = findLesson(revisionDocument(db, courseId, revision), lessonId)
  return lesson?.kind === 'quiz' ? lesson.quiz.questions : []
}

/** What decides what is right, as one text: the words around it may change freely. */
export function keyText(question: Question): string {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return JSON.stringify([
        question.options
          .filter((option) => option.correct)
          .map((option) => option.id)
          .sort(),
        'credit' in question ? question.credit : '',
      ])
    case 'true-false':
      return JSON.stringify(question.answer)
    case 'short':
      return JSON.stringify(Object.values(question.accepted).flat().sort())
    case 'number':
      return JSON.stringify([question.answer, question.tolerance])
    case 'matching':
      return JSON.stringify([question.pairs.map((pair) => pair.id).sort(), question.credit])
    case 'ordering':
      return JSON.stringify([question.items.map((item) => item.id), question.credit])
  }
}

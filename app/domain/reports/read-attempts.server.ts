// Each person's first sent attempt of each quiz, as it is judged today, with the answers as they were given.
import { and, inArray, isNotNull } from 'drizzle-orm'
import { attempts, responses } from '../../../db/schema/progress'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import { type Answered, type Graded, standingShare } from '../quizzes/grade'
import type { Response } from '../quizzes/questions'
import type { CountedAttempt } from './learner'

export interface FirstAttempt {
  id: string
  enrolmentId: string
  lessonId: string
  attempt: CountedAttempt
}

/** Of enrolments by their ids; at most one a person and quiz. */
export function readAttempts(db: Db, enrolmentIds: readonly string[]): FirstAttempt[] {
  const rows = db
    .select({
      id: attempts.id,
      enrolmentId: attempts.enrolmentId,
      courseId: attempts.courseId,
      lessonId: attempts.lessonId,
      revision: attempts.revision,
      result: attempts.result,
    })
    .from(attempts)
    .where(and(inArray(attempts.enrolmentId, [...enrolmentIds]), isNotNull(attempts.submittedAt)))
    .orderBy(attempts.enrolmentId, attempts.lessonId, attempts.number)
    .all()
  const firsts = rows.filter((row, i) => {
    const before = rows[i - 1]
    return before?.enrolmentId !== row.enrolmentId || before.lessonId !== row.lessonId
  })
  const answers = readAnswers(
    db,
    firsts.map((row) => row.id),
  )
  return firsts.map((row) => {
    const weights = weightsOf(db, row)
    const graded = row.result ? (JSON.parse(row.result) as Graded[]) : []
    return {
      id: row.id,
      enrolmentId: row.enrolmentId,
      lessonId: row.lessonId,
      attempt: {
        graded: graded.map((g) => ({ id: g.id, share: standingShare(g), weight: weights.get(g.id) ?? 1 })),
        answers: answers.get(row.id) ?? new Map<string, Answered>(),
      },
    }
  })
}

function readAnswers(db: Db, attemptIds: readonly string[]): Map<string, Map<string, Answered>> {
  const found = new Map<string, Map<string, Answered>>()
  if (attemptIds.length === 0) return found
  const rows = db
    .select()
    .from(responses)
    .where(inArray(responses.attemptId, [...attemptIds]))
    .all()
  for (const { attemptId, questionId, response, language } of rows) {
    // parsed by its shape when it was received; a million times more would be seconds
    const given = JSON.parse(response) as Response | null
    if (given === null) continue
    const own = found.get(attemptId) ?? new Map<string, Answered>()
    own.set(questionId, { response: given, language: language as Lang })
    found.set(attemptId, own)
  }
  return found
}

function weightsOf(
  db: Db,
  { courseId, revision, lessonId }: { courseId: string; revision: number; lessonId: string },
): Map<string, number> {
  const lesson = findLesson(revisionDocument(db, courseId, revision), lessonId)
  return new Map(lesson?.kind === 'quiz' ? lesson.quiz.questions.map((q) => [q.id, q.weight]) : [])
}

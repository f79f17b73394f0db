// Keys that were mended after an attempt was opened: the questions of later revisions that a regrade judges by.
import { and, eq, sql } from 'drizzle-orm'
import { regradedAttempts, regrades } from '../../../db/schema/progress'
import { type Db, once } from '../../platform/db'
import { revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import type { RegradeNote } from '../quizzes/package'
import type { Question } from '../quizzes/questions'

const p = sql.placeholder

const ofLesson = (db: Db) =>
  db
    .select({ questionId: regrades.questionId, revision: regrades.revision })
    .from(regrades)
    .where(and(eq(regrades.courseId, p('courseId')), eq(regrades.lessonId, p('lessonId'))))
    .orderBy(regrades.revision)
    .prepare()

/** A question of a quiz in one revision. */
export function questionIn(
  db: Db,
  at: { courseId: string; lessonId: string; questionId: string; revision: number },
): Question | undefined {
  const lesson = findLesson(revisionDocument(db, at.courseId, at.revision), at.lessonId)
  return lesson?.kind === 'quiz' ? lesson.quiz.questions.find((q) => q.id === at.questionId) : undefined
}

/** The newest mended question of each id, for an attempt of an older revision. */
export function mendedQuestions(
  db: Db,
  attempt: { courseId: string; lessonId: string; revision: number },
): Map<string, Question> {
  const { courseId, lessonId } = attempt
  const later = once(db, ofLesson)
    .all({ courseId, lessonId })
    .filter((row) => row.revision > attempt.revision)
  return new Map(
    later.flatMap((row): [string, Question][] => {
      const question = questionIn(db, { courseId, lessonId, ...row })
      return question ? [[row.questionId, question]] : []
    }),
  )
}

const ofAttempt = (db: Db) =>
  db
    .select({
      questionId: regrades.questionId,
      at: regradedAttempts.raisedAt,
      percentBefore: regradedAttempts.percentBefore,
      percentAfter: regradedAttempts.percentAfter,
    })
    .from(regradedAttempts)
    .innerJoin(regrades, eq(regrades.id, regradedAttempts.regradeId))
    .where(eq(regradedAttempts.attemptId, p('attemptId')))
    .orderBy(regradedAttempts.raisedAt, regradedAttempts.percentAfter)
    .prepare()

/** Every time an attempt was raised, first to last. */
export const regradesOf = (db: Db, attemptId: string): RegradeNote[] => once(db, ofAttempt).all({ attemptId })

// Closes an attempt and grades it, by what was frozen with it. Submitting twice is submitting once.
import { eq } from 'drizzle-orm'
import { attempts } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { findOwnEnrolment } from '../enrolments/queries.server'
import { gradeQuiz } from '../quizzes/grade'
import { answersOf, findAttempt, openQuiz } from './attempts.server'
import { judgeAgain } from './judge-again'
import { markDone } from './mark-done.server'
import { mendedQuestions } from './mended-keys.server'
import { settle } from './settle.server'

export interface Submitted {
  isPassed: boolean
  scorePercent: number
  completed: boolean
}

/** Submits an attempt of the person who acts; undefined where there is none of theirs (the door answers 404). */
export function submitAttempt(ctx: Context, input: { attemptId: string; enrolmentId?: string }): Submitted | undefined {
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const personId = personOf(ctx).id
    const attempt = findAttempt(db, personId, input.attemptId)
    const enrolment = attempt && findOwnEnrolment(db, personId, attempt.enrolmentId)
    if (!attempt || !enrolment || (input.enrolmentId && input.enrolmentId !== enrolment.id)) return undefined
    if (attempt.submittedAt !== null && attempt.scorePercent !== null) {
      const { completed } = settle(ctx, enrolment)
      return { isPassed: attempt.passedAt !== null, scorePercent: attempt.scorePercent, completed }
    }
    const { questions, frozen } = openQuiz(db, attempt)
    const answers = answersOf(db, attempt.id)
    const own = gradeQuiz(questions, answers)
    // A key mended while the attempt was open counts as well, where it is better for the person.
    const mended = mendedQuestions(db, attempt)
    const score = mended.size === 0 ? own : judgeAgain(questions, own.graded, answers, mended)
    const isPassed = score.scorePercent >= frozen.passMarkPercent
    db.update(attempts)
      .set({
        submittedAt: now,
        scorePoints: score.scorePoints,
        maxPoints: score.maxPoints,
        scorePercent: score.scorePercent,
        passedAt: isPassed ? now : null,
        result: JSON.stringify(score.graded),
      })
      .where(eq(attempts.id, attempt.id))
      .run()
    if (isPassed)
      markDone(ctx, enrolment, { lessonId: attempt.lessonId, by: 'passed', revision: attempt.revision, at: now })
    return { isPassed, scorePercent: score.scorePercent, completed: settle(ctx, enrolment).completed }
  })
}

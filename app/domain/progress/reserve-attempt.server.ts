// An attempt exists before it is answered: its questions, their order and its rule are frozen here. Asking again while
// one is open gives the same one.
import { and, desc, eq } from 'drizzle-orm'
import { attempts } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import { newId, newToken, sha256 } from '../../platform/ids'
import type { Lang } from '../../platform/languages'
import { type Context, personOf } from '../context'
import { findCourseRevision, revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import { findOwnEnrolment } from '../enrolments/queries.server'
import { drawQuestions } from '../quizzes/draw'
import { Refusal } from '../refusal'
import type { FrozenQuiz } from './frozen-quiz'
import { opensAt, type QuizRule, quizRuleFor } from './quiz-rule.server'
import { passMarkFor } from './settle.server'

/**
 * Opens an attempt of the newest revision's quiz. Refuses: not-found, lesson-not-quiz, attempts-used-up, attempt-wait
 * (`at` = when the next one opens, ms UTC).
 */
export function reserveAttempt(
  ctx: Context,
  input: { enrolmentId: string; lessonId: string; language: Lang },
): { attemptId: string } {
  return inTransaction(ctx, ({ db, now }) => {
    const enrolment = findOwnEnrolment(db, personOf(ctx).id, input.enrolmentId)
    const revision = enrolment && findCourseRevision(db, enrolment.courseId)
    if (!enrolment || revision === undefined) throw new Refusal('not-found')
    const last = db
      .select()
      .from(attempts)
      .where(and(eq(attempts.enrolmentId, enrolment.id), eq(attempts.lessonId, input.lessonId)))
      .orderBy(desc(attempts.number))
      .get()
    if (last && last.submittedAt === null && last.expiredAt === null) return { attemptId: last.id }

    const lesson = findLesson(revisionDocument(db, enrolment.courseId, revision), input.lessonId)
    if (!lesson) throw new Refusal('not-found')
    if (lesson.kind !== 'quiz') throw new Refusal('lesson-not-quiz')
    const rule = quizRuleFor(db, enrolment, input.lessonId, revision)
    refuseTooMany(rule, last, now)
    const salt = newToken()
    const frozen: FrozenQuiz = {
      order: drawQuestions(lesson.quiz, (text) => sha256(`${salt}:${text}`)),
      passMarkPercent: passMarkFor(db, enrolment),
      attemptsAllowed: rule.attemptsAllowed,
    }
    const attemptId = newId()
    db.insert(attempts)
      .values({
        id: attemptId,
        enrolmentId: enrolment.id,
        courseId: enrolment.courseId,
        lessonId: input.lessonId,
        number: (last?.number ?? 0) + 1,
        revision,
        quiz: JSON.stringify(frozen),
        salt,
        language: input.language,
        reservedAt: now,
      })
      .run()
    return { attemptId }
  })
}

function refuseTooMany(rule: QuizRule, last: typeof attempts.$inferSelect | undefined, now: number): void {
  const { attemptsAllowed: count } = rule
  if (count > 0 && last && last.number >= count) throw new Refusal('attempts-used-up', { count })
  const at = opensAt(last, rule)
  if (last && at > now) throw new Refusal('attempt-wait', { at })
}

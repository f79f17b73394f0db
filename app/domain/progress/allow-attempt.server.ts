// A coordinator of the programme allows somebody one more attempt at a quiz than its rule does, and says why.
import { extraAttempts } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { findCourseRevision, revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import { coordinatedEnrolment } from '../enrolments/coordinated.server'
import { Refusal } from '../refusal'
import { queueDecidedMail } from './decided-mail.server'
import { quizRuleFor } from './quiz-rule.server'

interface Allowed {
  /** of the press: sent twice it is one */
  press: string
  enrolmentId: string
  lessonId: string
  reason: string
}

/** Refuses: not-allowed, not-found, lesson-not-quiz, attempts-unlimited. */
export function allowAttempt(ctx: Context, input: Allowed): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const enrolment = coordinatedEnrolment(ctx, input.enrolmentId)
    const revision = findCourseRevision(db, enrolment.courseId)
    const lesson = revision && findLesson(revisionDocument(db, enrolment.courseId, revision), input.lessonId)
    if (!lesson) throw new Refusal('not-found')
    if (lesson.kind !== 'quiz') throw new Refusal('lesson-not-quiz')
    if (quizRuleFor(db, enrolment, input.lessonId, revision).attemptsAllowed === 0)
      throw new Refusal('attempts-unlimited')
    const { press, lessonId, reason } = input
    const by = { allowedAt: now, allowedBy: actorName(ctx.actor) }
    const { changes } = db
      .insert(extraAttempts)
      .values({ id: `${enrolment.id}:${press}`, enrolmentId: enrolment.id, lessonId, reason, ...by })
      .onConflictDoNothing()
      .run()
    if (changes === 0) return
    queueDecidedMail(ctx, enrolment, { id: press, lesson: lessonId })
    record(ctx, 'progress.allow-attempt', enrolment.id, { lesson: lessonId })
  })
}

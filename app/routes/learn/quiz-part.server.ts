// How a person stands to a quiz: attempts so far, and what may be done next.
import type { QuizView } from '../../domain/courses/views'
import { attemptsOf } from '../../domain/progress/attempts.server'
import { attemptsAllowedFor } from '../../domain/progress/reserve-attempt.server'
import { passMarkFor } from '../../domain/progress/settle.server'
import type { QuizPart } from '../../ui/lesson/page-data'
import type { DoorContext } from '../guard.server'
import type { LessonPlace } from './lesson-door.server'

export function quizPart(ctx: DoorContext, { lesson, enrolment }: LessonPlace, view: QuizView): QuizPart {
  const rows = enrolment ? attemptsOf(ctx.db, enrolment.id, lesson.id) : []
  const attemptsAllowed = enrolment
    ? attemptsAllowedFor(ctx, enrolment, lesson.id, lesson.revision)
    : view.attemptsAllowed
  const last = rows.at(-1)
  return {
    questionCount: view.questionCount,
    attemptsAllowed,
    waitMinutes: view.waitMinutes,
    passMarkPercent: enrolment ? passMarkFor(ctx.db, enrolment) : view.passMarkPercent,
    ...(view.introHtml ? { intro: view.introHtml } : {}),
    attempts: rows.map((row) => ({
      id: row.id,
      number: row.number,
      isOpen: row.submittedAt === null && row.expiredAt === null,
      ...(row.scorePercent === null ? {} : { scorePercent: row.scorePercent }),
      isPassed: row.passedAt !== null,
    })),
    next: nextStep(last, { attemptsAllowed, waitMinutes: view.waitMinutes, now: ctx.now }),
  }
}

/** What the button of a quiz would do after its last attempt. */
export function nextStep(
  last: { number: number; submittedAt: number | null; expiredAt: number | null } | undefined,
  { attemptsAllowed, waitMinutes, now }: { attemptsAllowed: number; waitMinutes: number; now: number },
): QuizPart['next'] {
  if (!last) return 'start'
  if (last.submittedAt === null && last.expiredAt === null) return 'continue'
  if (attemptsAllowed > 0 && last.number >= attemptsAllowed) return 'used-up'
  const opensAt = (last.submittedAt ?? 0) + waitMinutes * 60_000
  return opensAt > now ? { opensInMinutes: Math.ceil((opensAt - now) / 60_000) } : 'again'
}

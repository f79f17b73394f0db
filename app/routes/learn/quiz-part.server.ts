// How a person stands to a quiz: attempts so far, and what may be done next.
import type { QuizView } from '../../domain/courses/views'
import { attemptsOf } from '../../domain/progress/attempts.server'
import { opensAt, type QuizRule, quizRuleFor } from '../../domain/progress/quiz-rule.server'
import { passMarkFor } from '../../domain/progress/settle.server'
import { programme } from '../../domain/settings/queries.server'
import type { QuizPart } from '../../ui/lesson/page-data'
import type { DoorContext } from '../guard.server'
import type { LessonPlace } from './lesson-door.server'

export function quizPart(ctx: DoorContext, { lesson, enrolment }: LessonPlace, view: QuizView): QuizPart {
  const rows = enrolment ? attemptsOf(ctx.db, enrolment.id, lesson.id) : []
  const rule = enrolment ? quizRuleFor(ctx.db, enrolment, lesson.id, lesson.revision) : view
  const { attemptsAllowed, waitMinutes } = rule
  return {
    questionCount: view.questionCount,
    attemptsAllowed,
    waitMinutes,
    timeZone: programme(ctx.db).reportTimeZone,
    passMarkPercent: enrolment ? passMarkFor(ctx.db, enrolment) : view.passMarkPercent,
    ...(view.introHtml ? { intro: view.introHtml } : {}),
    attempts: rows.map((row) => ({
      id: row.id,
      number: row.number,
      isOpen: row.submittedAt === null && row.expiredAt === null,
      ...(row.scorePercent === null ? {} : { scorePercent: row.scorePercent }),
      isPassed: row.passedAt !== null,
    })),
    next: nextStep(rows.at(-1), rule, ctx.now),
  }
}

/** What the button of a quiz would do after its last attempt. */
export function nextStep(
  last: { number: number; submittedAt: number | null; expiredAt: number | null } | undefined,
  rule: Pick<QuizRule, 'attemptsAllowed' | 'waitMinutes'>,
  now: number,
): QuizPart['next'] {
  if (!last) return 'start'
  if (last.submittedAt === null && last.expiredAt === null) return 'continue'
  if (rule.attemptsAllowed > 0 && last.number >= rule.attemptsAllowed) return 'used-up'
  const at = opensAt(last, rule)
  return at > now ? { opensAt: at } : 'again'
}

// The rule of a quiz for one person: the most generous since they enrolled, whatever the language or the device, and what
// a coordinator allowed them above it.
import type { Db } from '../../platform/db'
import { revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import type { Enrolment } from '../enrolments/queries.server'
import { extraAttemptsAt } from './extra-attempts.server'

export interface QuizRule {
  /** 0 = no limit */
  attemptsAllowed: number
  /** between sending one attempt and opening the next; 0 = none */
  waitMinutes: number
}

/** The rule that holds for an enrolment; `newest` is the newest revision of its course. */
export function quizRuleFor(db: Db, enrolment: Enrolment, lessonId: string, newest: number): QuizRule {
  const rules: QuizRule[] = []
  for (let revision = enrolment.revision; revision <= newest; revision += 1) {
    const lesson = findLesson(revisionDocument(db, enrolment.courseId, revision), lessonId)
    if (lesson?.kind === 'quiz')
      rules.push({ attemptsAllowed: lesson.quiz.attempts, waitMinutes: lesson.quiz.waitMinutes })
  }
  const allowed = rules.map((rule) => rule.attemptsAllowed)
  return {
    attemptsAllowed: allowed.includes(0) ? 0 : Math.max(1, ...allowed) + extraAttemptsAt(db, enrolment.id, lessonId),
    waitMinutes: rules.length === 0 ? 0 : Math.min(...rules.map((rule) => rule.waitMinutes)),
  }
}

/** When the next attempt opens after the last one was sent, in ms UTC. */
export function opensAt(last: { submittedAt: number | null } | undefined, rule: Pick<QuizRule, 'waitMinutes'>): number {
  return (last?.submittedAt ?? 0) + rule.waitMinutes * 60_000
}

// What a regrade would judge: the question as it stands now, and the submitted attempts of earlier revisions that asked it.
import { and, eq, gt, isNotNull, lt } from 'drizzle-orm'
import { attempts } from '../../../db/schema/progress'
import type { Db } from '../../platform/db'
import { findCourseRevision } from '../courses/queries.server'
import { type Graded, gradeQuiz, type Score } from '../quizzes/grade'
import type { Question } from '../quizzes/questions'
import { Refusal } from '../refusal'
import { answersOf, type AttemptRecord, openQuiz } from './attempts.server'
import { judgeAgain } from './judge-again'
import { questionIn } from './mended-keys.server'

export interface RegradeTarget {
  courseId: string
  lessonId: string
  questionId: string
}
export type JudgedBy = RegradeTarget & { revision: number }

/** The newest revision, whose key is the right one. Refuses: not-found, regrade-question-gone, -type-changed, -nothing-older. */
export function mendedBy(db: Db, target: RegradeTarget): JudgedBy {
  const revision = findCourseRevision(db, target.courseId)
  if (revision === undefined) throw new Refusal('not-found')
  const question = target.questionId
  const now = questionIn(db, { ...target, revision })
  if (!now) throw new Refusal('regrade-question-gone', { question })
  const before = Array.from({ length: revision - 1 }, (_, i) => questionIn(db, { ...target, revision: i + 1 }))
  const asked = before.filter((q) => q !== undefined)
  if (asked.length === 0) throw new Refusal('regrade-nothing-older', { question })
  if (asked.every((q) => q.type !== now.type)) throw new Refusal('regrade-type-changed', { question })
  return { ...target, revision }
}

/** Submitted attempts of earlier revisions, by id, after one of them; in steps of `limit`. */
export function listOlderAttempts(db: Db, by: JudgedBy, after: string, limit: number): AttemptRecord[] {
  const { courseId, lessonId, revision } = by
  return db
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.courseId, courseId),
        eq(attempts.lessonId, lessonId),
        gt(attempts.id, after),
        lt(attempts.revision, revision),
        isNotNull(attempts.submittedAt),
      ),
    )
    .orderBy(attempts.id)
    .limit(limit)
    .all()
}

export interface Raised {
  score: Score
  percentBefore: number
  pointsBefore: number
  /** passes by it, and did not before */
  isPassedNow: boolean
}
export type Judged = { is: 'not-asked' } | { is: 'other-type' } | { is: 'same' } | ({ is: 'raised' } & Raised)

/** One attempt judged by the mended key. */
export function judgeAttempt(db: Db, attempt: AttemptRecord, mended: Question): Judged {
  const { questions, frozen } = openQuiz(db, attempt)
  const own = questions.find((q) => q.id === mended.id)
  if (!own) return { is: 'not-asked' }
  if (own.type !== mended.type) return { is: 'other-type' }
  const answers = answersOf(db, attempt.id)
  const standing = attempt.result ? (JSON.parse(attempt.result) as Graded[]) : gradeQuiz(questions, answers).graded
  const score = judgeAgain(questions, standing, answers, new Map([[mended.id, mended]]))
  const [pointsBefore, percentBefore] = [attempt.scorePoints ?? 0, attempt.scorePercent ?? 0]
  if (score.scorePoints <= pointsBefore || score.scorePercent < percentBefore) return { is: 'same' }
  const isPassedNow = attempt.passedAt === null && score.scorePercent >= frozen.passMarkPercent
  return { is: 'raised', score, percentBefore, pointsBefore, isPassedNow }
}

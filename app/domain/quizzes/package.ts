// What a browser gets of an attempt before it is submitted: no key, no explanation, and option ids that mean nothing
// outside this attempt.
import type { QuestionType } from './questions'
import type { Places } from './places'
import type { Lang } from '../../platform/languages'
import type { Shown } from './text'

export type PackagedQuestion = {
  id: string
  number: number
  prompt: Shown
  /** part of the answer counts for part of the mark */
  isPartial?: true
} & (
  | { type: 'single' | 'multiple'; options: { id: string; text: Shown }[] }
  | { type: 'true-false' }
  | { type: 'short' }
  | { type: 'number'; unit?: Shown }
  | { type: 'matching'; left: { id: string; text: Shown }[]; right: { id: string; text: Shown }[] }
  | { type: 'ordering'; items: { id: string; text: Shown }[] }
)

/** A saved response in the ids of the package; what the form shows as chosen. */
export type PackagedResponse =
  | { choice: string }
  | { choices: string[] }
  | { truth: boolean }
  | { words: string }
  | { number: string }
  | { pairs: Record<string, string> }
  | { order: string[] }
  | { places: Places }

/**
 * A number that cannot be read; or of pairs and places: what was given more than once (ids of partners, or places), and
 * the ids of what has none.
 */
export type AnswerFlaw = { is: 'not-a-number' } | { is: 'parts'; twice: string[]; missing: string[] }

export interface AttemptPackage {
  attemptId: string
  number: number
  attemptsAllowed: number
  passMarkPercent: number
  questions: PackagedQuestion[]
  /** by question id */
  responses: Record<string, PackagedResponse>
  /** answers that are there and will not count as they stand, by question id */
  flaws: Record<string, AnswerFlaw>
}

/** A line of an answer; in the place it was given, where the lines do not simply follow each other. */
export type Told = Shown & { place?: number }

/** The result of one question, after submission: everything may be told now. */
export interface QuestionResult {
  id: string
  type: QuestionType
  number: number
  prompt: Shown
  isCorrect: boolean
  /** 0–100, for types with partial credit */
  creditPercent: number
  /** so many parts of so many, where part of the answer counts */
  share?: { got: number; of: number }
  /** a mended key was used for it */
  isRegraded?: true
  /** the person's answer in words; none = left unanswered */
  answered?: Told[]
  /** the right answer in words */
  correct: Shown[]
  explanation?: Shown
  /** the options chosen that are not right, and why */
  whyNot: { option: Shown; why: Shown }[]
  /** the second in the recording that the reader's language has; `of` names it where the lesson has several */
  see?: { lessonId: string; lessonTitle: Shown; atMs: number; of?: Lang }
}

/** An attempt was judged again by a mended key: when, ms UTC, and what came of it. */
export interface RegradeNote {
  questionId: string
  at: number
  percentBefore: number
  percentAfter: number
}

export interface AttemptResult {
  attemptId: string
  number: number
  attemptsAllowed: number
  scorePercent: number
  passMarkPercent: number
  isPassed: boolean
  correctCount: number
  questions: QuestionResult[]
  submittedAt: number
  /** first to last */
  regrades: RegradeNote[]
}

// What a browser gets of an attempt before it is submitted: no key, no explanation, and option ids that mean nothing
// outside this attempt.
import type { Shown } from './text'

export type PackagedQuestion = {
  id: string
  number: number
  prompt: Shown
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

export interface AttemptPackage {
  attemptId: string
  number: number
  attemptsAllowed: number
  passMarkPercent: number
  questions: PackagedQuestion[]
  /** by question id */
  responses: Record<string, PackagedResponse>
}

/** The result of one question, after submission: everything may be told now. */
export interface QuestionResult {
  id: string
  number: number
  prompt: Shown
  isCorrect: boolean
  /** 0–100, for types with partial credit */
  creditPercent: number
  /** the person's answer in words; none = left unanswered */
  answered?: Shown[]
  /** the right answer in words */
  correct: Shown[]
  explanation?: Shown
  /** why the chosen option is not right */
  optionExplanation?: Shown
  see?: { lessonId: string; lessonTitle: Shown; atMs: number }
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
}

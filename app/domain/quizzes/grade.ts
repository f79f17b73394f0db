// Grading, on the server, by the key of the frozen revision: the same answer gets the same score in every language.
import type { Lang } from '../../platform/languages'
import type { Question, Response } from './questions'
import { readNumber } from './read-number'

export interface Graded {
  id: string
  /** 0–100; a question is right or wrong as a whole */
  creditPercent: number
  isAnswered: boolean
}
export interface Score {
  /** thousandths of a weight */
  scorePoints: number
  maxPoints: number
  /** whole per cent, rounded down: a pass mark is reached, never rounded up to */
  scorePercent: number
  graded: Graded[]
}

export interface Answered {
  response: Response
  language: Lang
}

/** Scores a set of questions; what was left unanswered counts nothing. */
export function gradeQuiz(questions: readonly Question[], answers: ReadonlyMap<string, Answered>): Score {
  let scorePoints = 0
  let maxPoints = 0
  const graded = questions.map((question) => {
    const answer = answers.get(question.id)
    const creditPercent = answer && isRight(question, answer) ? 100 : 0
    maxPoints += question.weight * 1000
    scorePoints += question.weight * 10 * creditPercent
    return { id: question.id, creditPercent, isAnswered: answer !== undefined }
  })
  return { scorePoints, maxPoints, scorePercent: maxPoints === 0 ? 0 : Math.floor((scorePoints * 100) / maxPoints), graded }
}

/** Whether an answer meets the key. An answer of another question's shape is wrong, not an error. */
export function isRight(question: Question, { response, language }: Answered): boolean {
  switch (question.type) {
    case 'single':
      return 'choice' in response && question.options.some((o) => o.correct && o.id === response.choice)
    case 'multiple': {
      if (!('choices' in response)) return false
      const chosen = new Set(response.choices)
      return question.options.every((o) => o.correct === chosen.has(o.id))
    }
    case 'true-false':
      return 'truth' in response && response.truth === question.answer
    case 'short': {
      if (!('words' in response)) return false
      const given = foldAnswer(response.words)
      return Object.values(question.accepted).some((list) => list.some((a) => foldAnswer(a) === given))
    }
    case 'number': {
      if (!('number' in response)) return false
      const value = readNumber(response.number, language)
      // The slack keeps 0.1 + 0.2 inside a tolerance of 0.3.
      return value !== undefined && Math.abs(value - question.answer) <= question.tolerance + 1e-9
    }
    case 'matching':
      return 'pairs' in response && question.pairs.every((p) => response.pairs[p.id] === p.id)
    case 'ordering':
      return (
        'order' in response &&
        response.order.length === question.items.length &&
        question.items.every((item, i) => response.order[i] === item.id)
      )
  }
}

/** Case, accents, spaces and closing punctuation make no difference to a short answer. */
export function foldAnswer(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s"'«»“”.,;:¡!¿?()]+|[\s"'«»“”.,;:¡!¿?()]+$/g, '')
}

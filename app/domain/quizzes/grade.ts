// Grading, on the server, by the key of the frozen revision: the same answer gets the same score in every language.
import type { Lang } from '../../platform/languages'
import type { Question, Response } from './questions'
import { orderIn } from './places'
import { readNumber } from './read-number'
import { multipleShare, orderShare, pairsShare, type Share, sumShares } from './share'

export interface Graded {
  id: string
  /** 0–100, rounded down: 100 is right as a whole, what lies between is partial credit */
  creditPercent: number
  isAnswered: boolean
  /** the exact share behind it; absent in attempts judged before there was partial credit */
  share?: Share
}
export interface Score {
  /** thousandths of a weight, rounded down */
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

const WHOLE: Share = [1, 1]
const NOTHING: Share = [0, 1]

/** Scores a set of questions; what was left unanswered counts nothing. */
export function gradeQuiz(questions: readonly Question[], answers: ReadonlyMap<string, Answered>): Score {
  return scoreOf(
    questions,
    questions.map((question) => {
      const answer = answers.get(question.id)
      return gradedAs(question.id, answer ? shareOf(question, answer) : NOTHING, answer !== undefined)
    }),
  )
}

export function gradedAs(id: string, share: Share, isAnswered: boolean): Graded {
  return { id, creditPercent: Math.floor((share[0] * 100) / share[1]), isAnswered, share }
}

/** The sum of what was graded, weighed; exact, so that two thirds and one third are a whole. */
export function scoreOf(questions: readonly Question[], graded: Graded[]): Score {
  const byId = new Map(graded.map((g) => [g.id, g]))
  const parts = questions.map((q) => ({ weight: q.weight, share: standingShare(byId.get(q.id)) }))
  const { sum, of, max } = sumShares(parts)
  return {
    scorePoints: Math.floor((sum * 1000) / of),
    maxPoints: max * 1000,
    scorePercent: max === 0 ? 0 : Math.floor((sum * 100) / (of * max)),
    graded,
  }
}

/** The share of something graded; of what an older attempt holds, the credit is all that is known. */
export function standingShare(graded: Graded | undefined): Share {
  return graded ? (graded.share ?? [graded.creditPercent, 100]) : NOTHING
}

/** What part of a question an answer is worth, from [0, n] to [n, n]; all or nothing unless the question says `partial`. */
export function shareOf(question: Question, answer: Answered): Share {
  const part = partOf(question, answer.response)
  if (part) return part
  return isRight(question, answer) ? WHOLE : NOTHING
}

function partOf(question: Question, response: Response): Share | undefined {
  if (!('credit' in question) || question.credit !== 'partial') return undefined
  if (question.type === 'multiple' && 'choices' in response) return multipleShare(question.options, response.choices)
  if (question.type === 'matching' && 'pairs' in response) {
    return pairsShare(
      question.pairs.map((p) => p.id),
      response.pairs,
    )
  }
  if (question.type === 'ordering' && ('order' in response || 'places' in response)) {
    return orderShare(
      question.items.map((i) => i.id),
      orderIn(response),
    )
  }
  return undefined
}

/** Whether an answer meets the key as a whole. An answer of another question's shape is wrong, not an error. */
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
      return (
        value !== undefined &&
        question.answer !== undefined &&
        Math.abs(value - question.answer) <= question.tolerance + 1e-9
      )
    }
    case 'matching':
      return 'pairs' in response && question.pairs.every((p) => response.pairs[p.id] === p.id)
    case 'ordering': {
      if (!('order' in response || 'places' in response)) return false
      const order = orderIn(response)
      return order.length === question.items.length && question.items.every((item, i) => order[i] === item.id)
    }
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

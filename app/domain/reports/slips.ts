// What went wrong in an answer, as something that many people can have done alike: the wrong option, the pair taken
// for another, the words written. Pure; read by the question as it is asked today.
import { type Answered, foldAnswer } from '../quizzes/grade'
import type { Question } from '../quizzes/questions'
import { readNumber } from '../quizzes/read-number'

export type Slip =
  | { kind: 'chose'; option: string }
  /** of several right options, one left out */
  | { kind: 'missed'; option: string }
  | { kind: 'truth'; truth: boolean }
  | { kind: 'wrote'; words: string }
  | { kind: 'number'; value: number }
  | { kind: 'paired'; left: string; right: string }

const LONGEST_WORDS = 60

/** The slips in a wrong answer; none where it has another shape than the question, or nothing that could be named. */
export function slipsOf(question: Question, { response, language }: Answered): Slip[] {
  switch (question.type) {
    case 'single':
      return 'choice' in response ? wrongOptions(question.options, [response.choice]) : []
    case 'multiple': {
      if (!('choices' in response)) return []
      const missed = question.options.filter((o) => o.correct && !response.choices.includes(o.id))
      return [
        ...wrongOptions(question.options, response.choices),
        ...missed.map((o): Slip => ({ kind: 'missed', option: o.id })),
      ]
    }
    case 'true-false':
      return 'truth' in response && response.truth !== question.answer ? [{ kind: 'truth', truth: response.truth }] : []
    case 'short': {
      const words = 'words' in response ? foldAnswer(response.words).slice(0, LONGEST_WORDS) : ''
      return words === '' ? [] : [{ kind: 'wrote', words }]
    }
    case 'number': {
      const value = 'number' in response ? readNumber(response.number, language) : undefined
      return value === undefined ? [] : [{ kind: 'number', value }]
    }
    case 'matching': {
      if (!('pairs' in response)) return []
      const ids = new Set(question.pairs.map((pair) => pair.id))
      return Object.entries(response.pairs).flatMap(([left, right]): Slip[] =>
        left !== right && ids.has(left) && ids.has(right) ? [{ kind: 'paired', left, right }] : [],
      )
    }
    // an order is wrong as a whole: no one step of it is what went wrong
    case 'ordering':
      return []
  }
}

function wrongOptions(options: readonly { id: string; correct: boolean }[], chosen: readonly string[]): Slip[] {
  const wrong = options.filter((o) => !o.correct && chosen.includes(o.id))
  return wrong.map((o): Slip => ({ kind: 'chose', option: o.id }))
}

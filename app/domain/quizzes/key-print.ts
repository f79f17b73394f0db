// What decides whether an answer is right, without the words around it: two questions with the same print judge alike.
import type { Question } from './questions'

/** Of options that were added or taken away only the right ones count: a new wrong option changes no judgement. */
export function keyPrint(question: Question): string {
  return JSON.stringify([question.type, 'credit' in question ? question.credit : '', keyIn(question)])
}

function keyIn(question: Question): unknown {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options
        .filter(({ correct }) => correct)
        .map(({ id }) => id)
        .sort()
    case 'true-false':
      return question.answer
    case 'short':
      return Object.entries(question.accepted).sort(([a], [b]) => (a < b ? -1 : 1))
    case 'number':
      return [question.answer, question.tolerance]
    case 'matching':
      return question.pairs.map(({ id }) => id).sort()
    case 'ordering':
      return question.items.map(({ id }) => id)
  }
}

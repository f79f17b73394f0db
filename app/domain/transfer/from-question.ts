// A question of a quiz as the record of its YAML file.
import type { Lang } from '../../platform/languages'
import type { Question } from '../quizzes/questions'
import type { Text } from '../quizzes/text'
import { toFolderText } from './folder-text'
import { inOrder, tidy, unless, writeAt, type YamlRecord } from './yaml-record'

/** Fields in their fixed order; what is so by default is left out. */
export function toQuestionRecord(question: Question, source: Lang): YamlRecord {
  const words = (text: Text | undefined) => text && toFolderText(text, source)
  return tidy({
    id: question.id,
    type: question.type,
    prompt: words(question.prompt),
    explanation: words(question.explanation),
    see: question.see && { lesson: question.see.lesson, at: writeAt(question.see.atMs) },
    outcome: question.outcome,
    weight: unless(1, question.weight),
    pool: question.pool,
    ...partsOf(question, words),
  })
}

function partsOf(question: Question, words: (text: Text | undefined) => unknown): YamlRecord {
  switch (question.type) {
    case 'single':
      return { options: optionsOf(question, words) }
    case 'multiple':
      return { credit: unless('all', question.credit), options: optionsOf(question, words) }
    case 'true-false':
      return { answer: question.answer }
    case 'short':
      return {
        accepted: inOrder(question.accepted),
        accepted_from: question.acceptedFrom && inOrder(question.acceptedFrom),
      }
    case 'number':
      return { answer: question.answer, tolerance: unless(0, question.tolerance), unit: words(question.unit) }
    case 'matching': {
      const pairs = question.pairs.map(({ id, left, right }) => ({ id, left: words(left), right: words(right) }))
      return { credit: unless('all', question.credit), pairs }
    }
    case 'ordering': {
      const items = question.items.map(({ id, text }) => ({ id, text: words(text) }))
      return { credit: unless('all', question.credit), items }
    }
  }
}

const optionsOf = (
  { options }: Extract<Question, { type: 'single' | 'multiple' }>,
  words: (text: Text | undefined) => unknown,
): YamlRecord[] =>
  options.map(({ id, text, correct, explanation }) =>
    tidy({ id, text: words(text), correct: unless(false, correct), explanation: words(explanation) }),
  )

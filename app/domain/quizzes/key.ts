// The right answer to a question as a response; for demonstrations and tests, never for a page before submission.
import type { Lang } from '../../platform/languages'
import type { Question, Response } from './questions'

/** A response that gets full credit. */
export function keyOf(question: Question, lang: Lang): Response {
  switch (question.type) {
    case 'single':
      return { choice: question.options.find((o) => o.correct)!.id }
    case 'multiple':
      return { choices: question.options.filter((o) => o.correct).map((o) => o.id) }
    case 'true-false':
      return { truth: question.answer! }
    case 'short':
      return { words: (question.accepted[lang] ?? Object.values(question.accepted)[0] ?? [''])[0]! }
    case 'number':
      return {
        number: new Intl.NumberFormat(lang, { maximumFractionDigits: 6, useGrouping: false }).format(question.answer!),
      }
    case 'matching':
      return { pairs: Object.fromEntries(question.pairs.map((p) => [p.id, p.id])) }
    case 'ordering':
      return { order: question.items.map((i) => i.id) }
  }
}

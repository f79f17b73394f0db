// What makes a question unfit to be asked: no right answer, too many, or none in a language people answer in.
import { type Lang, LANGUAGES } from '../../platform/languages'
import type { Question } from './questions'

/** Codes of lint.json; empty where the question is sound. */
export function checkQuestion(question: Question, languages: Partial<Record<Lang, string>>, source: Lang): string[] {
  if (question.type === 'single') {
    return question.options.filter((o) => o.correct).length === 1 ? [] : ['single-needs-one']
  }
  if (question.type === 'multiple') {
    const right = question.options.filter((o) => o.correct).length
    return right === 0 ? ['multiple-needs-right'] : right === question.options.length ? ['multiple-all-right'] : []
  }
  if (question.type === 'short') {
    const asked = LANGUAGES.filter((l) => l === source || languages[l])
    return asked.every((l) => (question.accepted[l] ?? []).length > 0) ? [] : ['short-needs-accepted']
  }
  return []
}

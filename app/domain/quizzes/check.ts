// What makes a question unfit to be asked: no right answer, too many, or none in a language people answer in. And what
// makes a pool unfit to be drawn from.
import { type Lang, LANGUAGES } from '../../platform/languages'
import { inPool } from './draw'
import type { Question, Quiz } from './questions'

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
  if (question.type === 'true-false' || question.type === 'number') {
    return question.answer === undefined ? ['answer-none'] : []
  }
  return []
}

/** Faults of the pools of a quiz, each at the question or pool it is about. Codes of lint.json. */
export function checkPools(quiz: Quiz): { code: string; at?: string; params: Record<string, string | number> }[] {
  const known = new Set(quiz.pools.map((pool) => pool.id))
  const unknown = quiz.questions.flatMap((question) =>
    question.pool === undefined || known.has(question.pool)
      ? []
      : [{ code: 'pool-unknown', at: question.id, params: { pool: question.pool } }],
  )
  return [...unknown, ...quiz.pools.flatMap((pool, i) => checkPool(quiz, pool, i))]
}

function checkPool(quiz: Quiz, { id, draw }: Quiz['pools'][number], index: number) {
  const among = inPool(quiz, id)
  const params = { pool: id, draw, count: among.length }
  return [
    ...(quiz.pools.findIndex((other) => other.id === id) < index ? [{ code: 'pool-twice', params }] : []),
    ...(draw > among.length ? [{ code: 'pool-small', params }] : []),
    // Marks of two people compare only where every draw weighs the same.
    ...(new Set(among.map((q) => q.weight)).size > 1 ? [{ code: 'pool-weights', params }] : []),
  ]
}

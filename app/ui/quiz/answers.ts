// The fields of the quiz form and what they mean: read the same way by the door that takes the form and by the island
// that saves each choice. Field names: `q.<question>` and, where a question has parts, `q.<question>.<part>`.
import type { PackagedResponse } from '../../domain/quizzes/package'
import type { QuestionType } from '../../domain/quizzes/questions'

export const fieldName = (question: string, part?: string): string =>
  part === undefined ? `q.${question}` : `q.${question}.${part}`
/** The hidden field with the answer the form was made with. */
export const wasName = (question: string): string => `was.${question}`

/** What the fields of one question say; null = nothing. */
export function readAnswer(
  question: string,
  type: QuestionType,
  fields: readonly (readonly [string, string])[],
): PackagedResponse | null {
  const whole = fields.filter(([name]) => name === fieldName(question)).map(([, value]) => value)
  const first = whole[0] ?? ''
  const start = fieldName(question, '')
  const parts = fields.flatMap(([name, value]) =>
    name.startsWith(start) && value !== '' ? [[name.slice(start.length), value] as const] : [],
  )
  switch (type) {
    case 'single':
      return first ? { choice: first } : null
    case 'multiple':
      return whole.length > 0 ? { choices: whole } : null
    case 'true-false':
      return first ? { truth: first === 'true' } : null
    case 'short':
      return first.trim() ? { words: first } : null
    case 'number':
      return first.trim() ? { number: first } : null
    case 'matching':
      return pairsOf(parts)
    case 'ordering':
      return orderOf(parts)
  }
}

/** One partner each: the second use of one is left out. */
function pairsOf(parts: readonly (readonly [string, string])[]): PackagedResponse | null {
  const pairs: Record<string, string> = {}
  for (const [left, right] of parts) if (!Object.values(pairs).includes(right)) pairs[left] = right
  return Object.keys(pairs).length > 0 ? { pairs } : null
}

/** By the places given; of two in one place the first in the form comes first. */
function orderOf(parts: readonly (readonly [string, string])[]): PackagedResponse | null {
  const placed = parts.map(([id, place]) => ({ id, place: Number(place) })).filter((p) => Number.isFinite(p.place))
  if (placed.length === 0) return null
  return { order: placed.sort((a, b) => a.place - b.place).map((p) => p.id) }
}

/** Whether two answers say the same; the order of several choices does not matter. */
export function isSameAnswer(a: PackagedResponse | null, b: PackagedResponse | null): boolean {
  return answerText(a) === answerText(b)
}

/** An answer as one text: equal texts are equal answers. */
export function answerText(answer: PackagedResponse | null): string {
  if (answer && 'choices' in answer) return JSON.stringify({ choices: [...answer.choices].sort() })
  if (answer && 'pairs' in answer) return JSON.stringify(Object.entries(answer.pairs).sort())
  return JSON.stringify(answer)
}

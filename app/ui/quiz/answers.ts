// The fields of the quiz form and what they mean: read the same way by the door that takes the form and by the island
// that saves each choice. Field names: `q.<question>` and, where a question has parts, `q.<question>.<part>`.
import type { PackagedResponse } from '../../domain/quizzes/package'
import { orderedBy } from '../../domain/quizzes/places'
import type { QuestionType } from '../../domain/quizzes/questions'

export const fieldName = (question: string, part?: string): string =>
  part === undefined ? `q.${question}` : `q.${question}.${part}`
/** The hidden field with the answer the form was made with. */
export const wasName = (question: string): string => `was.${question}`

/** A question on the page of its attempt: the fragment shows it, and the page itself has to know it, to say where one is. */
export const questionPath = (here: string, number: number): string => `${here}?at=${number}#p${number}`

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
      return parts.length > 0 ? { pairs: Object.fromEntries(parts) } : null
    case 'ordering':
      return placesOf(parts)
  }
}

function placesOf(parts: readonly (readonly [string, string])[]): PackagedResponse | null {
  const placed = parts.flatMap(([id, place]) => (/^\d{1,2}$/.test(place) ? [[id, Number(place)] as const] : []))
  return placed.length > 0 ? orderedBy(Object.fromEntries(placed)) : null
}

/** Whether two answers say the same; the order in which choices, pairs or places are listed does not matter. */
export function isSameAnswer(a: PackagedResponse | null, b: PackagedResponse | null): boolean {
  return answerText(a) === answerText(b)
}

/** An answer as one text: equal texts are equal answers. */
export function answerText(answer: PackagedResponse | null): string {
  if (answer && 'choices' in answer) return JSON.stringify({ choices: [...answer.choices].sort() })
  if (answer && 'pairs' in answer) return JSON.stringify(Object.entries(answer.pairs).sort())
  if (answer && 'places' in answer) return JSON.stringify({ places: Object.entries(answer.places).sort() })
  return JSON.stringify(answer)
}

// A question begins: empty, as the copy of another, or as another type of itself that keeps what fits.
import type { CourseDocument } from '../courses/document'
import type { Option, Question, QuestionType } from '../quizzes/questions'
import type { Text } from '../quizzes/text'
import { freshPartId } from './fresh-part-id'

type Base = Pick<Question, 'id' | 'prompt' | 'explanation' | 'see' | 'outcome' | 'weight' | 'pool'>

/** With nothing in it. */
export const emptyQuestion = (type: QuestionType): Question =>
  keyless(type, { id: freshPartId('q'), prompt: {}, weight: 1 })

function keyless(type: QuestionType, base: Base): Question {
  switch (type) {
    case 'single':
      return { ...base, type, options: [] }
    case 'multiple':
      return { ...base, type, options: [], credit: 'all' }
    case 'true-false':
      return { ...base, type }
    case 'short':
      return { ...base, type, accepted: {} }
    case 'number':
      return { ...base, type, tolerance: 0 }
    case 'matching':
      return { ...base, type, pairs: [], credit: 'all' }
    case 'ordering':
      return { ...base, type, items: [], credit: 'all' }
  }
}

/** The same words and key, with ids of its own. */
export function copyOf(question: Question): Question {
  const copy = { ...structuredClone(question), id: freshPartId('q') }
  if (copy.type === 'single' || copy.type === 'multiple')
    for (const option of copy.options) option.id = freshPartId('o')
  if (copy.type === 'matching') for (const pair of copy.pairs) pair.id = freshPartId('o')
  if (copy.type === 'ordering') for (const item of copy.items) item.id = freshPartId('o')
  return copy
}

/**
 * The question as one of another type. Options stay options, and become what is ordered or accepted and back; between
 * the other types only prompt and explanation fit.
 */
export function asType(question: Question, type: QuestionType, { source }: Pick<CourseDocument, 'source'>): Question {
  const { id, prompt, explanation, see, outcome, weight, pool } = question
  const base: Base = {
    id,
    prompt,
    weight,
    ...(explanation ? { explanation } : {}),
    ...(see ? { see } : {}),
    ...(outcome ? { outcome } : {}),
    ...(pool ? { pool } : {}),
  }
  const made = keyless(type, base)
  const options = optionsIn(question, source)
  if (made.type === 'single') made.options = onlyFirstRight(options)
  if (made.type === 'multiple') made.options = options
  if (made.type === 'ordering')
    made.items = options.slice(0, 12).map(({ id: _old, text }) => ({ id: freshPartId('o'), text }))
  if (made.type === 'matching') {
    made.pairs = options.slice(0, 12).map(({ text }) => ({ id: freshPartId('o'), left: text, right: {} }))
  }
  if (made.type === 'short') made.accepted = acceptedFrom(options)
  return made
}

/** What there is to choose from in it. Options keep their ids: they stay the same options. */
function optionsIn(question: Question, source: CourseDocument['source']): Option[] {
  const option = (text: Text, correct: boolean): Option => ({ id: freshPartId('o'), text, correct })
  if (question.type === 'single' || question.type === 'multiple') return question.options
  if (question.type === 'ordering') return question.items.map(({ text }) => option(text, false))
  if (question.type === 'matching') return question.pairs.map(({ left }) => option(left, false))
  if (question.type === 'short') {
    return (question.accepted[source] ?? []).slice(0, 20).map((text) => option({ [source]: { text } }, true))
  }
  return []
}

function onlyFirstRight(options: readonly Option[]): Option[] {
  const first = options.findIndex((option) => option.correct)
  return options.map((option, i) => ({ ...option, correct: i === first }))
}

/** The right options, in every language they have. */
function acceptedFrom(options: readonly Option[]): Extract<Question, { type: 'short' }>['accepted'] {
  const accepted: Extract<Question, { type: 'short' }>['accepted'] = {}
  for (const { text, correct } of options) {
    if (!correct) continue
    for (const [lang, words] of Object.entries(text)) {
      if (words.text.length > 200) continue
      const list = (accepted[lang as CourseDocument['source']] ??= [])
      if (!list.includes(words.text)) list.push(words.text)
    }
  }
  return accepted
}

// What the form of a question shows of it, in the language the course is made in.
import type { Lang } from '../../platform/languages'
import type { CourseDocument } from '../courses/document'
import type { Question } from '../quizzes/questions'
import type { Text } from '../quizzes/text'
import { clockOf } from '../media/clock'
import type { FormValues } from './editable'

/** By field name. */
export function questionValues(question: Question, { source }: Pick<CourseDocument, 'source'>): FormValues {
  const say = (text: Text | undefined): string => text?.[source]?.text ?? ''
  const { see, outcome, pool, weight } = question
  return {
    type: question.type,
    prompt: say(question.prompt),
    explanation: say(question.explanation),
    seeLesson: see?.lesson ?? '',
    seeAt: see ? clockOf(see.atMs) : '',
    outcome: outcome ?? '',
    weight: String(weight),
    pool: pool ?? '',
    ...('credit' in question ? { partial: question.credit === 'partial' ? 'yes' : '' } : {}),
    ...ownValues(question, source, say),
  }
}

function ownValues(question: Question, source: Lang, say: (text: Text | undefined) => string): FormValues {
  switch (question.type) {
    case 'single': {
      const right = question.options.findIndex((option) => option.correct)
      return { right: right < 0 ? '' : String(right + 1), ...rows('options', question.options, optionOf(say)) }
    }
    case 'multiple':
      return rows('options', question.options, (option) => ({
        ...optionOf(say)(option),
        right: option.correct ? 'yes' : '',
      }))
    case 'true-false':
      return { truth: question.answer === undefined ? '' : String(question.answer) }
    case 'short':
      return { accepted: (question.accepted[source] ?? []).join('\n') }
    case 'number':
      return {
        answer: question.answer === undefined ? '' : numberIn(source, question.answer),
        tolerance: question.tolerance === 0 ? '' : numberIn(source, question.tolerance),
        unit: say(question.unit),
      }
    case 'matching':
      return rows('pairs', question.pairs, ({ id, left, right }) => ({ id, left: say(left), right: say(right) }))
    case 'ordering':
      return rows('items', question.items, ({ id, text }) => ({ id, text: say(text) }))
  }
}

type OptionOf = { id: string; text: Text; explanation?: Text | undefined }
const optionOf =
  (say: (text: Text | undefined) => string) =>
  ({ id, text, explanation }: OptionOf): FormValues => ({ id, text: say(text), explanation: say(explanation) })

const rows = <T>(name: string, list: readonly T[], row: (item: T) => FormValues): FormValues =>
  Object.fromEntries(
    list.flatMap((item, i) => Object.entries(row(item)).map(([field, value]) => [`${name}[${i}].${field}`, value])),
  )

/** A number as it is typed in a language, without groups. */
export const numberIn = (lang: Lang, value: number): string =>
  new Intl.NumberFormat(lang, { useGrouping: false, maximumFractionDigits: 12 }).format(value)

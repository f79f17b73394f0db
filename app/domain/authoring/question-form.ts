// What is typed of a question, all seven types in one shape: rows of options, pairs or items carry the ids the page made
// for them. Half a question is a question; only what cannot be kept is refused.
import { z } from 'zod'
import { readNumber } from '../quizzes/read-number'
import { Id, LangCode } from '../quizzes/text'
import { readClock } from './clock'
import { Words } from './edit-lesson'

export const QUESTION_TYPES = ['single', 'multiple', 'true-false', 'short', 'number', 'matching', 'ordering'] as const

/** Rows of options, and of pairs and items, a question can have. */
export const MOST_OPTIONS = 20
export const MOST_PARTS = 12
const MOST_ACCEPTED = 50

const Short = z.string().trim().max(1_000, 'long').default('')
const Tick = z.literal('yes').optional()
const Typed = z.string().trim().max(60, 'number').default('')

export const OptionRow = z.object({ id: Id, text: Short, explanation: Words, right: Tick })
export const PairRow = z.object({ id: Id, left: Short, right: Short })
export const ItemRow = z.object({ id: Id, text: Short })

export const QuestionForm = z
  .object({
    type: z.enum(QUESTION_TYPES),
    /** the language its numbers are written in */
    lang: LangCode,
    prompt: Words,
    explanation: Words,
    seeLesson: z.string().max(64).default(''),
    seeAt: z.string().trim().max(12, 'clock').default(''),
    outcome: z.string().max(64).default(''),
    weight: z.coerce.number('number').int('number').min(1, 'number').max(100, 'number').default(1),
    pool: z.string().max(64).default(''),
    partial: Tick,
    /** single: the number of the row that is right, from 1 */
    right: z.coerce.number().int().min(1).max(40).optional(),
    truth: z.enum(['true', 'false']).optional(),
    options: z
      .array(OptionRow)
      .max(MOST_OPTIONS + 2, 'long')
      .default([]),
    pairs: z
      .array(PairRow)
      .max(MOST_PARTS + 2, 'long')
      .default([]),
    items: z
      .array(ItemRow)
      .max(MOST_PARTS + 2, 'long')
      .default([]),
    /** one a line */
    accepted: z.string().max(12_000, 'long').default(''),
    answer: Typed,
    tolerance: Typed,
    unit: z.string().trim().max(100, 'long').default(''),
  })
  .superRefine((form, { addIssue }) => {
    const say = (field: string, message: string): void => addIssue({ code: 'custom', path: [field], message })
    if (form.seeLesson !== '' && form.seeAt !== '' && readClock(form.seeAt) === undefined) say('seeAt', 'clock')
    if (form.answer !== '' && readNumber(form.answer, form.lang) === undefined) say('answer', 'number')
    const tolerance = form.tolerance === '' ? 0 : readNumber(form.tolerance, form.lang)
    if (tolerance === undefined || tolerance < 0) say('tolerance', 'number')
    const accepted = linesOf(form.accepted)
    if (accepted.length > MOST_ACCEPTED || accepted.some((line) => line.length > 200)) say('accepted', 'long')
  })
export type QuestionValue = z.output<typeof QuestionForm>

/** Lines with words on them, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

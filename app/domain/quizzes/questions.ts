// The seven question types as a course document holds them, with their keys. Pure shapes: editor, folder, import
// and grading read the same ones. What a question needs to be asked is in check.ts: a draft may lack it.
import { z } from 'zod'
import { Id, LangCode, Text } from './text'

const Option = z.strictObject({
  id: Id,
  text: Text,
  correct: z.boolean().default(false),
  explanation: Text.optional(),
})
export type Option = z.infer<typeof Option>

const base = {
  id: Id,
  prompt: Text,
  explanation: Text.optional(),
  /** the second of a video that explains it */
  see: z.strictObject({ lesson: Id, atMs: z.number().int().min(0) }).optional(),
  outcome: Id.optional(),
  weight: z.number().int().min(1).max(100).default(1),
  /** drawn from this pool for each attempt; without one it is always asked */
  pool: Id.optional(),
}

/** Whether part of the answer counts for part of the weight. */
const credit = z.enum(['all', 'partial']).default('all')

const Answers = z.array(z.string().min(1).max(200)).min(1).max(50)

export const Question = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('single'), options: z.array(Option).max(20) }),
  z.strictObject({ ...base, type: z.literal('multiple'), options: z.array(Option).max(20), credit }),
  // Without an answer it is not finished: check.ts says so, and no attempt asks it.
  z.strictObject({ ...base, type: z.literal('true-false'), answer: z.boolean().optional() }),
  z.strictObject({
    ...base,
    type: z.literal('short'),
    accepted: z.partialRecord(LangCode, Answers),
    /** by language: the source's answers that its own were made from, kept while they differ from today's */
    acceptedFrom: z.partialRecord(LangCode, Answers).optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('number'),
    answer: z.number().optional(),
    tolerance: z.number().min(0).default(0),
    unit: Text.optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('matching'),
    pairs: z.array(z.strictObject({ id: Id, left: Text, right: Text })).max(12),
    credit,
  }),
  z.strictObject({
    ...base,
    type: z.literal('ordering'),
    items: z.array(z.strictObject({ id: Id, text: Text })).max(12),
    credit,
  }),
])
export type Question = z.infer<typeof Question>
export type QuestionType = Question['type']

/** So many of the questions that name it are asked in each attempt. */
export const Pool = z.strictObject({ id: Id, draw: z.number().int().min(1).max(200) })

export const Quiz = z.strictObject({
  /** attempts allowed; 0 = no limit */
  attempts: z.number().int().min(0).max(100).default(3),
  waitMinutes: z.number().int().min(0).max(100_000).default(0),
  shuffleQuestions: z.boolean().default(false),
  shuffleOptions: z.boolean().default(true),
  pools: z.array(Pool).max(50).default([]),
  questions: z.array(Question).max(200),
})
export type Quiz = z.infer<typeof Quiz>

/** What a person answered, with the document's own ids. Numbers stay as typed until they are graded. */
export const Response = z.union([
  z.strictObject({ choice: Id }),
  z.strictObject({ choices: z.array(Id).max(20) }),
  z.strictObject({ truth: z.boolean() }),
  z.strictObject({ words: z.string().max(500) }),
  z.strictObject({ number: z.string().max(60) }),
  z.strictObject({ pairs: z.record(Id, Id) }),
  z.strictObject({ order: z.array(Id).max(12) }),
  // Of an ordering whose places make no order: as they were given.
  z.strictObject({ places: z.record(Id, z.number().int().min(1).max(12)) }),
])
export type Response = z.infer<typeof Response>

// The shapes of the YAML files of a course folder (docs/course-folder.md), before media and Markdown are joined to them. They
// are as wide as the document: what a course needs to be published is found by its checks.
import { z } from 'zod'
import { LEVELS, TOPICS } from '../courses/document'
import { SIGN_LANGUAGE_CODES } from '../courses/sign-languages'
import { Pool } from '../quizzes/questions'
import { Id, LangCode } from '../quizzes/text'

/** Plain words, or a translation with the older source it was made from. */
const Words = z.union([
  z.string().min(1).max(200_000),
  z.number().transform(String),
  z.strictObject({ text: z.string().min(1).max(200_000), source: z.string().max(200_000) }),
])
export const FolderText = z.partialRecord(LangCode, Words)
export type FolderText = z.infer<typeof FolderText>

/** '0:42' or '1:02:03' to ms. */
const At = z
  .string()
  .regex(/^(?:\d{1,4}:)?\d{1,2}:[0-5]\d(?:\.\d{1,3})?$/)
  .transform((text) => Math.round(text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000))

const PersonName = z.string().min(1).max(200)

const Label = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/)

const FolderRecording = z.strictObject({
  language: LangCode,
  file: Label,
  poster: Label.optional(),
  /** the same recording with sign language in the picture */
  sign: z.strictObject({ file: Label, language: z.enum(SIGN_LANGUAGE_CODES) }).optional(),
  /** the same recording with a voice that describes what is seen */
  described: z.strictObject({ file: Label }).optional(),
  chapters: z.array(At).max(50).optional(),
})
export type FolderRecording = z.infer<typeof FolderRecording>

const lessonBase = {
  id: Id,
  title: FolderText,
  summary: FolderText.optional(),
  effort_minutes: z.number().int().min(1).max(1_000),
  attachments: z
    .array(z.strictObject({ file: Label, title: FolderText }))
    .max(20)
    .default([]),
}

export const FolderLesson = z.discriminatedUnion('kind', [
  z.strictObject({
    ...lessonBase,
    kind: z.literal('video'),
    recordings: z.array(FolderRecording).max(6),
    chapters: z
      .array(z.strictObject({ at: At, title: FolderText }))
      .max(50)
      .default([]),
  }),
  z.strictObject({ ...lessonBase, kind: z.literal('reading') }),
  z.strictObject({ ...lessonBase, kind: z.literal('quiz') }),
])
export type FolderLesson = z.infer<typeof FolderLesson>

export const FolderCourse = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  slug: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{1,78}[a-z0-9])$/),
  previous_slugs: z.array(z.string()).default([]),
  source: LangCode,
  languages: z.partialRecord(LangCode, z.enum(['full', 'captions'])),
  topic: z.enum(TOPICS),
  level: z.enum(LEVELS),
  hours: z.number().int().min(1).max(400),
  licence: z.string().min(1).max(100),
  title: FolderText,
  summary: FolderText,
  introduction: FolderText.optional(),
  outcomes: z.array(z.strictObject({ id: Id, text: FolderText })).max(20),
  authors: z.array(z.strictObject({ name: PersonName, role: FolderText.optional() })).max(50),
  /** who made the texts of a language */
  translators: z.partialRecord(LangCode, z.array(PersonName).max(20)).optional(),
  sources: z
    .array(
      z.strictObject({
        title: z.string().min(1).max(500),
        author: z.string().max(300).optional(),
        year: z.number().int().min(1500).max(2100).optional(),
        url: z.url({ protocol: /^https?$/ }).optional(),
        language: z.string().max(10).optional(),
      }),
    )
    .max(100)
    .default([]),
  sample: Id.optional(),
  cover: z.strictObject({ image: Label, alt: FolderText, credit: z.string().min(1).max(300) }).optional(),
  /** files of media/ that belong to the course though no lesson names them and they are no pictures */
  files: z.array(Label).max(2_000).default([]),
  passing: z.strictObject({ pass_mark_percent: z.number().int().min(0).max(100) }),
  modules: z.array(z.strictObject({ id: Id, title: FolderText, lessons: z.array(FolderLesson).max(300) })).max(50),
})
export type FolderCourse = z.infer<typeof FolderCourse>

const questionBase = {
  id: Id,
  prompt: FolderText,
  explanation: FolderText.optional(),
  see: z.strictObject({ lesson: Id, at: At }).optional(),
  outcome: Id.optional(),
  weight: z.number().int().min(1).max(100).default(1),
  pool: Id.optional(),
}
const credit = z.enum(['all', 'partial']).default('all')
const options = z
  .array(
    z.strictObject({
      id: Id,
      text: FolderText,
      correct: z.boolean().default(false),
      explanation: FolderText.optional(),
    }),
  )
  .max(20)
const accepted = z
  .array(z.union([z.string().min(1).max(200), z.number().transform(String)]))
  .min(1)
  .max(50)

export const FolderQuestion = z.discriminatedUnion('type', [
  z.strictObject({ ...questionBase, type: z.literal('single'), options }),
  z.strictObject({ ...questionBase, type: z.literal('multiple'), options, credit }),
  z.strictObject({ ...questionBase, type: z.literal('true-false'), answer: z.boolean().optional() }),
  z.strictObject({
    ...questionBase,
    type: z.literal('short'),
    accepted: z.partialRecord(LangCode, accepted),
    accepted_from: z.partialRecord(LangCode, accepted).optional(),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal('number'),
    answer: z.number().optional(),
    tolerance: z.number().min(0).default(0),
    unit: FolderText.optional(),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal('matching'),
    pairs: z.array(z.strictObject({ id: Id, left: FolderText, right: FolderText })).max(12),
    credit,
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal('ordering'),
    items: z.array(z.strictObject({ id: Id, text: FolderText })).max(12),
    credit,
  }),
])
export type FolderQuestion = z.infer<typeof FolderQuestion>

export const FolderQuiz = z.strictObject({
  attempts: z.number().int().min(0).max(100).default(3),
  wait_minutes: z.number().int().min(0).max(100_000).default(0),
  shuffle_questions: z.boolean().default(false),
  shuffle_options: z.boolean().default(true),
  pools: z.array(Pool).max(50).default([]),
  questions: z.array(FolderQuestion).max(200),
})
export type FolderQuiz = z.infer<typeof FolderQuiz>

// The whole content of a course as one validated document. Editor, preview, folder, import, history and the learner's
// pages read this shape and no other. A draft may be half written: what must be there to publish is in check.ts.
import { z } from 'zod'
import { Quiz } from '../quizzes/questions'
import { Id, LangCode, Text } from '../quizzes/text'
import { SIGN_LANGUAGE_CODES } from './sign-languages'

export const TOPICS = ['conservation', 'access', 'inventory', 'risk', 'mediation', 'image'] as const
export const LEVELS = ['starter', 'experienced'] as const
export type Topic = (typeof TOPICS)[number]
export type Level = (typeof LEVELS)[number]

/** Addresses of courses: letters without accents, digits, hyphens inside. */
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{1,78}[a-z0-9])$/

/** Bytes by hash; the label is only a name. */
export const MediaRef = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  label: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/),
})
export type MediaRef = z.infer<typeof MediaRef>

export const Cue = z.strictObject({
  startMs: z.number().int().min(0),
  endMs: z.number().int().min(0),
  text: z.string().max(2_000),
  /** of a translated cue: the words it was made from, kept while they differ from today's */
  source: z.string().max(2_000).optional(),
})
export type Cue = z.infer<typeof Cue>

const ScreenNote = z.strictObject({
  atMs: z.number().int().min(0),
  text: z.string().max(2_000),
  /** of a translated note: as with cues */
  source: z.string().max(2_000).optional(),
})

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const PersonName = z.string().min(1).max(200)

/**
 * Whether somebody read the captions beside the recording. Absent: they came with a course folder, whose author answers
 * for them.
 */
export const CaptionReview = z.union([
  z.strictObject({ needed: z.literal(true) }),
  z.strictObject({ by: PersonName, on: Day }),
  z.strictObject({ waived: z.string().min(1).max(500), by: PersonName, on: Day }),
])
export type CaptionReview = z.infer<typeof CaptionReview>

export const Captions = z.strictObject({
  cues: z.array(Cue).max(20_000),
  /** what is on the screen but not said; shown by the transcript, not by the player */
  notes: z.array(ScreenNote).max(5_000),
  review: CaptionReview.optional(),
})
export type Captions = z.infer<typeof Captions>

export const Recording = z.strictObject({
  language: LangCode,
  asset: MediaRef,
  poster: MediaRef.optional(),
  captions: z.partialRecord(LangCode, Captions),
  /** where the lesson's chapters begin in this recording; the lesson's own times are the first recording's */
  chapterMs: z.array(z.number().int().min(0)).max(50).optional(),
  /** the same recording with sign language in the picture, with a voice that describes it; as long as it */
  alternatives: z
    .strictObject({
      sign: z.strictObject({ asset: MediaRef, language: z.enum(SIGN_LANGUAGE_CODES) }).optional(),
      described: z.strictObject({ asset: MediaRef }).optional(),
    })
    .optional(),
})
export type Recording = z.infer<typeof Recording>

const lessonBase = {
  id: Id,
  title: Text,
  summary: Text.optional(),
  effortMinutes: z.number().int().min(1).max(1_000),
  attachments: z
    .array(z.strictObject({ file: MediaRef, title: Text }))
    .max(20)
    .default([]),
}

export const Lesson = z.discriminatedUnion('kind', [
  z.strictObject({
    ...lessonBase,
    kind: z.literal('video'),
    recordings: z.array(Recording).max(6),
    chapters: z
      .array(z.strictObject({ atMs: z.number().int().min(0), title: Text }))
      .max(50)
      .default([]),
    /** Markdown: notes and practice under the video */
    notes: Text.optional(),
  }),
  z.strictObject({ ...lessonBase, kind: z.literal('reading'), body: Text }),
  z.strictObject({ ...lessonBase, kind: z.literal('quiz'), quiz: Quiz, intro: Text.optional() }),
])
export type Lesson = z.infer<typeof Lesson>
export type LessonKind = Lesson['kind']
export type VideoLesson = Extract<Lesson, { kind: 'video' }>

export const Module = z.strictObject({ id: Id, title: Text, lessons: z.array(Lesson).max(300) })
export type Module = z.infer<typeof Module>

export const CourseDocument = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  slug: z.string().regex(SLUG),
  previousSlugs: z.array(z.string()).default([]),
  source: LangCode,
  /** a language left out is "none" */
  languages: z.partialRecord(LangCode, z.enum(['full', 'captions'])),
  topic: z.enum(TOPICS),
  level: z.enum(LEVELS),
  hours: z.number().int().min(1).max(400),
  licence: z.string().min(1).max(100),
  title: Text,
  summary: Text,
  introduction: Text.optional(),
  outcomes: z.array(z.strictObject({ id: Id, text: Text })).max(20),
  authors: z.array(z.strictObject({ name: PersonName, role: Text.optional() })).max(50),
  /** who made the texts of a language that is not the source */
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
  /** the lesson a guest may open */
  sample: Id.optional(),
  /** the picture of the course, where one was given; else it is drawn */
  cover: z.strictObject({ image: MediaRef, alt: Text, credit: z.string().min(1).max(300) }).optional(),
  passing: z.strictObject({ passMarkPercent: z.number().int().min(0).max(100) }),
  /** pictures and other files that Markdown names by label */
  media: z.array(MediaRef).max(2_000).default([]),
  modules: z.array(Module).max(50),
})
export type CourseDocument = z.infer<typeof CourseDocument>

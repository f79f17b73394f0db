// Any course document a draft can hold, for tests that must not depend on how a course is usually written: words with
// every sign, translations that are current, outdated or missing, captions with all that captions carry.
import fc from 'fast-check'
import { LEVELS, TOPICS, type CourseDocument, type Lesson } from '../../app/domain/courses/document'
import type { Question } from '../../app/domain/quizzes/questions'
import type { Text } from '../../app/domain/quizzes/text'
import { type Lang, LANGUAGES } from '../../app/platform/languages'
import { sha256 } from '../../app/platform/ids'

const ODD = [
  'a: b',
  '- x',
  '# y',
  "it's",
  '"q"',
  ' lead',
  'end ',
  'a\nb',
  'a\n\n b\n',
  '\tt',
  '~',
  'null',
  '0:42',
  '1e3',
  '007',
]
const ODDER = [
  'yes',
  '{',
  '[a]',
  '&amp; <b>',
  'x --> y',
  'NOTE z',
  '---\nb: c\n---\nd',
  'ñ ã ç',
  '𝄞',
  '\u0085',
  '\u2028',
  'a\r\nb',
]
const sign = fc.oneof(fc.constantFrom(...ODD, ...ODDER), fc.string({ unit: 'grapheme', maxLength: 12 }))
const words = fc.array(sign, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ') || 'x')

const id = fc.uuid()
const label = fc.constantFrom('a.png', 'b.jpg', 'b.mp4', 'hoja.pdf', 'sin-nada', 'c.webp')
const ref = fc.record({ hash: fc.constantFrom('a', 'b', 'c', 'd').map((c) => c.repeat(64)), label })
const ms = fc.integer({ min: 0, max: 20_000_000 })
const optional = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: undefined })

/** Texts of a course in Spanish. */
const text: fc.Arbitrary<Text> = fc
  .record({ es: optional(words), pt: optional(translation()), en: optional(translation()) })
  .map(({ es, pt, en }) => {
    const own = es ?? ''
    return {
      ...(es === undefined ? {} : { es: { text: es } }),
      ...(pt ? { pt: made(pt, own) } : {}),
      ...(en ? { en: made(en, own) } : {}),
    }
  })

function translation() {
  return fc.record({ text: words, old: optional(words), isUnknown: fc.boolean() })
}

/** Current, or of an older source that came along, or of one of which only the hash is known. */
function made({ text, old, isUnknown }: { text: string; old?: string | undefined; isUnknown: boolean }, own: string) {
  if (old === undefined) return { text, sourceHash: sha256(own) }
  return { text, sourceHash: sha256(old), ...(isUnknown || old === own ? {} : { source: old }) }
}

const byLang = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ es: value, pt: value, en: value }, { requiredKeys: [] }) as fc.Arbitrary<Partial<Record<Lang, T>>>

const day = fc.constantFrom('2026-11-03', '2027-01-31')
const name = fc.constantFrom('Ana Beltrán', 'Rui & Filhos', "O'Higgins: Bernardo")
const review = fc.oneof(
  fc.constant({ needed: true as const }),
  fc.record({ by: name, on: day }),
  fc.record({ waived: words, by: name, on: day }).map((given) => ({ ...given, waived: `x${given.waived}` })),
)
const cue = fc.tuple(ms, ms, words, optional(words)).map(([startMs, length, text, source]) => ({
  startMs,
  endMs: startMs + length,
  text,
  ...(source === undefined ? {} : { source }),
}))
const captions = fc
  .record({
    cues: fc.array(cue, { maxLength: 6 }),
    notes: fc.array(fc.record({ atMs: ms, text: words, source: optional(words) }).map(defined), { maxLength: 3 }),
    review: optional(review),
  })
  .map(defined)

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T
}

const option = fc.record({ id, text, correct: fc.boolean(), explanation: optional(text) }).map(defined)
const base = {
  id,
  prompt: text,
  explanation: optional(text),
  see: optional(fc.record({ lesson: id, atMs: ms })),
  outcome: optional(id),
  weight: fc.integer({ min: 1, max: 100 }),
  pool: optional(id),
}
const credit = fc.constantFrom('all' as const, 'partial' as const)
const options = fc.array(option, { maxLength: 3 })
const pairs = fc.array(fc.record({ id, left: text, right: text }), { maxLength: 3 })
const items = fc.array(fc.record({ id, text }), { maxLength: 3 })
const accepted = byLang(fc.array(words, { minLength: 1, maxLength: 3 }))
const tolerance = fc.double({ min: 0, max: 9, noNaN: true })
const answer = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => n + 0)
const question = fc
  .oneof(
    fc.record({ ...base, type: fc.constant('single'), options }),
    fc.record({ ...base, type: fc.constant('multiple'), options, credit }),
    fc.record({ ...base, type: fc.constant('true-false'), answer: fc.boolean() }),
    fc.record({ ...base, type: fc.constant('short'), accepted, acceptedFrom: optional(accepted) }),
    fc.record({ ...base, type: fc.constant('number'), answer, tolerance, unit: optional(text) }),
    fc.record({ ...base, type: fc.constant('matching'), pairs, credit }),
    fc.record({ ...base, type: fc.constant('ordering'), items, credit }),
  )
  .map(defined) as fc.Arbitrary<Question>

const recording = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    asset: ref,
    poster: optional(ref),
    captions: byLang(captions),
    chapterMs: optional(fc.array(ms, { maxLength: 3 })),
  })
  .map(defined)

const lessonBase = {
  id,
  title: text,
  summary: optional(text),
  effortMinutes: fc.integer({ min: 1, max: 1_000 }),
  attachments: fc.array(fc.record({ file: ref, title: text }), { maxLength: 2 }),
}
const quiz = fc.record({
  attempts: fc.integer({ min: 0, max: 9 }),
  waitMinutes: fc.integer({ min: 0, max: 99 }),
  shuffleQuestions: fc.boolean(),
  shuffleOptions: fc.boolean(),
  pools: fc.array(fc.record({ id, draw: fc.integer({ min: 1, max: 9 }) }), { maxLength: 2 }),
  questions: fc.array(question, { maxLength: 4 }),
})
const chapters = fc.array(fc.record({ atMs: ms, title: text }), { maxLength: 3 })
const recordings = fc.array(recording, { maxLength: 4 })
const lesson = fc
  .oneof(
    fc.record({ ...lessonBase, kind: fc.constant('video'), recordings, chapters, notes: optional(text) }),
    fc.record({ ...lessonBase, kind: fc.constant('reading'), body: text }),
    fc.record({ ...lessonBase, kind: fc.constant('quiz'), quiz, intro: optional(text) }),
  )
  .map(defined) as fc.Arbitrary<Lesson>

const source = fc
  .record({
    title: words,
    author: optional(words),
    year: optional(fc.integer({ min: 1500, max: 2100 })),
    url: optional(fc.constant('https://museo.example/?a=1#b')),
    language: optional(fc.constant('es')),
  })
  .map(defined)

/** A course document in Spanish. */
export const anyCourse: fc.Arbitrary<CourseDocument> = fc
  .record({
    format: fc.constant(1 as const),
    id,
    slug: fc.constantFrom('un-curso', '2026-curso'),
    previousSlugs: fc.array(fc.constantFrom('antes', 'otro'), { maxLength: 2 }),
    source: fc.constant('es' as const),
    languages: byLang(fc.constantFrom('full' as const, 'captions' as const)),
    topic: fc.constantFrom(...TOPICS),
    level: fc.constantFrom(...LEVELS),
    hours: fc.integer({ min: 1, max: 400 }),
    licence: words,
    title: text,
    summary: text,
    introduction: optional(text),
    outcomes: fc.array(fc.record({ id, text }), { maxLength: 2 }),
    authors: fc.array(fc.record({ name, role: optional(text) }).map(defined), { maxLength: 2 }),
    translators: optional(byLang(fc.array(name, { maxLength: 2 }))),
    sources: fc.array(source, { maxLength: 2 }),
    sample: optional(id),
    cover: optional(fc.record({ image: ref, alt: text, credit: words })),
    passing: fc.record({ passMarkPercent: fc.integer({ min: 0, max: 100 }) }),
    media: fc.array(ref, { maxLength: 4 }),
    modules: fc.array(fc.record({ id, title: text, lessons: fc.array(lesson, { maxLength: 3 }) }), { maxLength: 2 }),
  })
  .map(defined) as fc.Arbitrary<CourseDocument>

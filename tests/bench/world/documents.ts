// Made-up courses that look like real ones: three modules, six videos of five minutes with captions, two readings, two
// quizzes of ten questions; some in three languages, some in one with captions in another.
import { CourseDocument, LEVELS, TOPICS } from '../../../app/domain/courses/document'
import { type Lang, LANGUAGES } from '../../../app/platform/languages'
import { sha256 } from '../../../app/platform/ids'
import type { Chance } from './chance'
import type { Sentence, Words } from './words'

export const VIDEO_MS = 300_000
const CUES = 60
const CUE_MS = VIDEO_MS / CUES

type Languages = Partial<Record<Lang, 'full' | 'captions'>>
const OFFERS: readonly (readonly [{ source: Lang; languages: Languages }, number])[] = [
  [{ source: 'es', languages: { es: 'full', pt: 'captions' } }, 45],
  [{ source: 'es', languages: { es: 'full', pt: 'full', en: 'full' } }, 25],
  [{ source: 'es', languages: { es: 'full', pt: 'full' } }, 10],
  [{ source: 'pt', languages: { pt: 'full', es: 'captions' } }, 15],
  [{ source: 'es', languages: { es: 'full' } }, 5],
]

interface Maker {
  chance: Chance
  words: Words
  source: Lang
  languages: Languages
}

/** The n-th course of the world. */
export function courseDocument(n: number, chance: Chance, words: Words): CourseDocument {
  const { source, languages } = chance.weighed(OFFERS)
  const maker: Maker = { chance, words, source, languages }
  const name = words.word()
  const id = uuidOf(`course ${n}`)
  return CourseDocument.parse({
    format: 1,
    id,
    slug: `curso-${n}-${plain(name)}`,
    source,
    languages,
    topic: chance.pick(TOPICS),
    level: chance.pick(LEVELS),
    hours: 3,
    licence: 'CC-BY-4.0',
    title: titleText(maker, name),
    summary: text(maker, 2),
    introduction: text(maker, 3),
    outcomes: [0, 1, 2].map((i) => ({ id: `sabe-${i}`, text: text(maker, 1) })),
    authors: [{ name: 'Equipo de pruebas' }],
    sample: 'v1',
    passing: { passMarkPercent: 70 },
    modules: [
      {
        id: 'm1',
        title: titleText(maker),
        lessons: [video(maker, n, 'v1'), reading(maker, 'r1'), video(maker, n, 'v2'), quiz(maker, 'z1')],
      },
      {
        id: 'm2',
        title: titleText(maker),
        lessons: [video(maker, n, 'v3'), video(maker, n, 'v4'), reading(maker, 'r2')],
      },
      { id: 'm3', title: titleText(maker), lessons: [video(maker, n, 'v5'), video(maker, n, 'v6'), quiz(maker, 'z2')] },
    ],
  })
}

/** The same course, mended a little: what a second revision is. */
export function mended(document: CourseDocument): CourseDocument {
  const own = document.summary[document.source]!
  return {
    ...document,
    summary: { ...document.summary, [document.source]: { ...own, text: `${own.text.slice(0, 270)} (2)` } },
  }
}

function video(maker: Maker, n: number, id: string) {
  const said = Array.from({ length: CUES }, () => maker.words.sentence())
  const captions = Object.fromEntries(
    LANGUAGES.filter((lang) => maker.languages[lang]).map((lang) => [lang, { cues: cues(said, lang), notes: [] }]),
  )
  const chapters = [0, 1, 2].map((i) => ({ atMs: i * 90_000, title: titleText(maker) }))
  const asset = { hash: sha256(`bench ${n} ${id}`), label: `${id}.mp4` }
  const recordings = [{ language: maker.source, asset, captions }]
  return {
    kind: 'video',
    id,
    title: titleText(maker),
    summary: text(maker, 1),
    effortMinutes: 15,
    recordings,
    chapters,
  }
}

const cues = (said: readonly Sentence[], lang: Lang) =>
  said.map((sentence, i) => ({ startMs: i * CUE_MS, endMs: (i + 1) * CUE_MS, text: sentence[lang] }))

function reading(maker: Maker, id: string) {
  const parts = Array.from({ length: 5 }, () => ({ title: maker.words.word(), text: text(maker, 12) }))
  const body = inLanguages(maker, (lang) =>
    parts.map((p) => `## ${p.title}\n\n${p.text[lang]?.text ?? ''}`).join('\n\n'),
  )
  return { kind: 'reading', id, title: titleText(maker), effortMinutes: 20, body }
}

function quiz(maker: Maker, id: string) {
  const types = [
    'single',
    'single',
    'true-false',
    'multiple',
    'number',
    'single',
    'true-false',
    'short',
    'single',
    'ordering',
  ]
  return {
    kind: 'quiz',
    id,
    title: titleText(maker),
    effortMinutes: 15,
    quiz: { attempts: 3, questions: types.map((type, i) => question(maker, type, `${id}-p${i}`)) },
  }
}

function question(maker: Maker, type: string, id: string) {
  const base = { id, type, prompt: text(maker, 1), explanation: text(maker, 1) }
  const option = (i: number, correct: boolean) => ({ id: `${id}-${i}`, text: titleText(maker), correct })
  if (type === 'single') return { ...base, options: [0, 1, 2, 3].map((i) => option(i, i === 0)) }
  if (type === 'multiple') return { ...base, options: [0, 1, 2, 3].map((i) => option(i, i < 2)) }
  if (type === 'true-false') return { ...base, answer: true }
  if (type === 'number') return { ...base, answer: 50 }
  if (type === 'ordering')
    return { ...base, items: [0, 1, 2].map((i) => ({ id: `${id}-${i}`, text: titleText(maker) })) }
  const word = maker.words.word()
  return { ...base, accepted: Object.fromEntries(Object.keys(maker.languages).map((lang) => [lang, [word]])) }
}

const text = (maker: Maker, sentences: number) => {
  const said = Array.from({ length: sentences }, () => maker.words.sentence())
  return inLanguages(maker, (lang) =>
    said
      .map((s) => s[lang])
      .join(' ')
      .slice(0, sentences > 3 ? undefined : 290),
  )
}

const titleText = (maker: Maker, name = maker.words.word()) => {
  const said = maker.words.sentence(0.4)
  return inLanguages(maker, (lang) => `${name}: ${said[lang]}`.slice(0, 70).replace(/\s+\S*$/, ''))
}

/** A text in the source language and in each that the course is fully translated to. */
function inLanguages({ source, languages }: Maker, words: (lang: Lang) => string) {
  const own = words(source)
  const others = LANGUAGES.filter((lang) => lang !== source && languages[lang] === 'full')
  const sourceHash = sha256(own)
  return Object.fromEntries<{ text: string; sourceHash?: string }>([
    [source, { text: own }],
    ...others.map((lang): [string, { text: string; sourceHash: string }] => [lang, { text: words(lang), sourceHash }]),
  ])
}

const plain = (word: string): string => word.normalize('NFD').replace(/[^a-z]/g, '')

function uuidOf(name: string): string {
  const hex = sha256(`minicursos bench ${name}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

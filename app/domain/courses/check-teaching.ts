// What a course promises against what it gives: outcomes that no question meets, slides whose words nobody says,
// references to what is not there.
import { LANGUAGES } from '../../platform/languages'
import type { Captions, CourseDocument, VideoLesson } from './document'
import type { Finding, Say } from './finding'
import { textsOf } from './document-texts'
import { lessonsOf, mediaOf } from './rules'

/** Parts whose texts are Markdown. */
const MARKDOWN = new Set(['introduction', 'body', 'notes', 'intro'])
const PICTURE = /!\[[^\]]*\]\(\s*<?([^\s)>]+)/g
const LESSON_LINK = /\]\(\s*<?\/(?:es|pt|en)\/courses\/([a-z0-9-]+)\/lessons\/([a-z0-9-]+)/g
/** On both sides of a note: what is said within this time counts as said. */
const NEAR_MS = 30_000

export function checkTeaching(document: CourseDocument, error: Say, warn: Say): void {
  checkOutcomes(document, warn)
  checkReferences(document, error)
}

/** Only for the screens of those who make it: a folder is checked for what is sure. */
export function guessUnsaid(document: CourseDocument): Finding[] {
  const found: Finding[] = []
  const warn: Say = (code, at, params = {}) => void found.push({ level: 'warning', code, at, params })
  for (const { lesson } of lessonsOf(document)) if (lesson.kind === 'video') checkNarration(lesson, warn)
  return found
}

/** Every outcome is met by a question. */
function checkOutcomes(document: CourseDocument, warn: Say): void {
  const questions = lessonsOf(document).flatMap(({ lesson }) => (lesson.kind === 'quiz' ? lesson.quiz.questions : []))
  const met = new Set(questions.map(({ outcome }) => outcome))
  for (const { id, text } of document.outcomes)
    if (!met.has(id)) warn('outcome-unmet', id, { outcome: text[document.source]?.text ?? id })
}

function checkReferences(document: CourseDocument, error: Say): void {
  const labels = new Set(mediaOf(document).map(({ label }) => label))
  const lessons = new Set(lessonsOf(document).map(({ lesson }) => lesson.id))
  const slugs = new Set([document.slug, ...document.previousSlugs])
  const told = new Set<string>()
  const once = (code: string, at: string, params: Record<string, string>): void => {
    const key = `${code} ${at} ${JSON.stringify(params)}`
    if (!told.has(key)) error(code, at, params)
    told.add(key)
  }
  for (const { text, at, part } of textsOf(document)) {
    if (!MARKDOWN.has(part)) continue
    for (const words of Object.values(text)) {
      for (const [, target = ''] of words.text.matchAll(PICTURE)) {
        const file = target.replace(/^media\//, '')
        if (!labels.has(file)) once('picture-unknown', at, { file })
      }
      for (const [, slug = '', lesson = ''] of words.text.matchAll(LESSON_LINK))
        if (slugs.has(slug) && !lessons.has(lesson)) once('link-unknown', at, { lesson })
    }
  }
}

/** A guess, and only a warning: none of a note's telling words is said around it. */
function checkNarration(lesson: VideoLesson, warn: Say): void {
  for (const recording of lesson.recordings) {
    for (const lang of LANGUAGES) {
      const captions = recording.captions[lang]
      if (!captions || captions.cues.length === 0) continue
      const unsaid = captions.notes.filter((note) => !isSaid(note, captions))
      if (unsaid.length > 0) warn('note-unsaid', lesson.id, { lang, count: unsaid.length, at: clock(unsaid[0]!.atMs) })
    }
  }
}

function isSaid(note: Captions['notes'][number], { cues }: Captions): boolean {
  const telling = wordsIn(note.text.replace(/^\s*\[[^:\]]*:/, ''))
  if (telling.size === 0) return true
  const near = cues.filter(({ startMs, endMs }) => endMs > note.atMs - NEAR_MS && startMs < note.atMs + NEAR_MS)
  const said = wordsIn(near.map(({ text }) => text).join(' '))
  return [...telling].some((word) => said.has(word))
}

/** Numbers, and words long enough to tell something, without accents. */
function wordsIn(text: string): Set<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set([...plain.matchAll(/\p{L}{4,}|\p{N}+/gu)].map(([word]) => word.slice(0, 6)))
}

const clock = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`

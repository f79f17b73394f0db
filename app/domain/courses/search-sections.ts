// What of a course is searched, per catalogue in which it is listed: only words that its readers there get to see, in
// sections small enough to be written and read quickly.
import { type Lang, LANGUAGES } from '../../platform/languages'
import { markdownLines } from '../../platform/markdown'
import { type Shown, show, type Text } from '../quizzes/text'
import type { CourseDocument, Lesson } from './document'
import { languageState, lessonsOf, recordingFor, textLanguage } from './rules'

/** title and summary are the course's; about = introduction and outcomes; lesson = its title and summary; text = what a
 * lesson gives to read; spoken = what is said and shown in a video */
export const SECTION_KINDS = ['title', 'summary', 'about', 'lesson', 'text', 'spoken'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

/** Words, and the millisecond of the video at which they are said or shown. */
export type Line = readonly [words: string, atMs?: number]

export interface Section {
  language: Lang
  /** unique in the course and language */
  ordinal: number
  kind: SectionKind
  lessonId?: string
  textLang: Lang
  lines: readonly Line[]
}

const SECTION_SIGNS = 3_000

/** Sections of every language in which the course is listed; those that lists show first. */
export function sectionsOf(document: CourseDocument): Section[] {
  return LANGUAGES.filter((lang) => languageState(document, lang) !== 'none').flatMap((lang) => {
    const cover = coverOf(document, lang)
    return [...cover, ...lessonsOf(document).flatMap(({ lesson }) => insideOf(document, lesson, lang))].map(
      (section, ordinal) => ({ ...section, language: lang, ordinal }),
    )
  })
}

/** Sections that are never long: a course is found by them from the moment it is published. */
export const isCover = (section: Section): boolean => section.kind !== 'text' && section.kind !== 'spoken'

export const signsOf = (section: Section): number => section.lines.reduce((sum, [words]) => sum + words.length, 0)

type Bare = Omit<Section, 'language' | 'ordinal'>

function coverOf(document: CourseDocument, lang: Lang): Bare[] {
  const words = (text: Text | undefined): Shown => show(text, textLanguage(document, lang), document.source)
  const one = (kind: SectionKind, shown: readonly Shown[], lessonId?: string): Bare[] =>
    inOneLanguage(kind, shown, lessonId)
  return [
    ...one('title', [words(document.title)]),
    ...one('summary', [words(document.summary)]),
    ...one('about', [words(document.introduction), ...document.outcomes.map((outcome) => words(outcome.text))]),
    ...lessonsOf(document).flatMap(({ lesson }) =>
      one('lesson', [words(lesson.title), words(lesson.summary)], lesson.id),
    ),
  ]
}

/** A translation may be there for one text and not for the next: each section is in one language. */
function inOneLanguage(kind: SectionKind, shown: readonly Shown[], lessonId?: string): Bare[] {
  const inside = lessonId === undefined ? {} : { lessonId }
  return LANGUAGES.flatMap((textLang) => {
    const lines = shown.filter((s) => s.lang === textLang && s.text !== '').map((s): Line => [s.text])
    return lines.length === 0 ? [] : [{ kind, ...inside, textLang, lines }]
  })
}

function insideOf(document: CourseDocument, lesson: Lesson, lang: Lang): Bare[] {
  const written = lesson.kind === 'video' ? lesson.notes : lesson.kind === 'reading' ? lesson.body : lesson.intro
  const shown = show(written, textLanguage(document, lang), document.source)
  const text = cut(markdownLines(shown.text).map((words): Line => [words]))
  return [
    ...text.map((lines): Bare => ({ kind: 'text', lessonId: lesson.id, textLang: shown.lang, lines })),
    ...(lesson.kind === 'video' ? spokenIn(document, lesson, lang) : []),
  ]
}

/** The transcript that a reader of the language gets. */
function spokenIn(document: CourseDocument, lesson: Extract<Lesson, { kind: 'video' }>, lang: Lang): Bare[] {
  const recording = recordingFor(lesson, lang, document.source)
  const textLang = recording.captions[lang] ? lang : recording.language
  const captions = recording.captions[textLang]
  const lines = [
    ...(captions?.cues ?? []).map((cue): Line => [cue.text.replace(/\s*\n\s*/g, ' '), cue.startMs]),
    ...(captions?.notes ?? []).map((note): Line => [note.text, note.atMs]),
  ].sort(([, a = 0], [, b = 0]) => a - b)
  return cut(lines).map((part): Bare => ({ kind: 'spoken', lessonId: lesson.id, textLang, lines: part }))
}

/** Lines in parts of about SECTION_SIGNS signs; a line that is longer by itself is parted too. */
function cut(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = []
  let room = 0
  for (const [words, atMs] of lines.filter(([words]) => words.trim() !== '')) {
    for (let at = 0; at < words.length; at += SECTION_SIGNS) {
      const piece = words.slice(at, at + SECTION_SIGNS)
      if (piece.length > room) {
        parts.push([])
        room = SECTION_SIGNS
      }
      parts.at(-1)?.push(atMs === undefined ? [piece] : [piece, atMs])
      room -= piece.length
    }
  }
  return parts
}

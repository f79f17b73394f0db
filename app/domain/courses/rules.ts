// What follows from a course document alone: its lessons in order, what it weighs, which media it names.
import type { Lang } from '../../platform/languages'
import { LANGUAGES } from '../../platform/languages'
import { alternativesOf } from './alternatives'
import type { CourseDocument, Lesson, MediaRef, Recording } from './document'

/** Every lesson in order, with its module. */
export function lessonsOf(document: CourseDocument): { lesson: Lesson; moduleIndex: number; index: number }[] {
  let index = 0
  return document.modules.flatMap((module, moduleIndex) =>
    module.lessons.map((lesson) => ({ lesson, moduleIndex, index: index++ })),
  )
}

export function findLesson(document: CourseDocument, id: string): Lesson | undefined {
  return lessonsOf(document).find((l) => l.lesson.id === id)?.lesson
}

export type LanguageState = 'full' | 'captions' | 'none'

/** full = in this language; captions = in the source language with captions in this one; none = not at all. */
export function languageState(document: CourseDocument, lang: Lang): LanguageState {
  return lang === document.source ? 'full' : (document.languages[lang] ?? 'none')
}

/** The language the course's texts are shown in to a reader of `lang`. */
export function textLanguage(document: CourseDocument, lang: Lang): Lang {
  return languageState(document, lang) === 'full' ? lang : document.source
}

/** The recording for a reader of `lang`: in that language, else the source language's, else the first. */
export function recordingFor(lesson: Extract<Lesson, { kind: 'video' }>, lang: Lang, source: Lang): Recording {
  const { recordings } = lesson
  return recordings.find((r) => r.language === lang) ?? recordings.find((r) => r.language === source) ?? recordings[0]!
}

/** Languages in which at least one video of the course has captions. */
export function captionLanguages(document: CourseDocument): Lang[] {
  const found = new Set<Lang>()
  for (const { lesson } of lessonsOf(document)) {
    if (lesson.kind !== 'video') continue
    for (const recording of lesson.recordings) {
      for (const lang of LANGUAGES) if (recording.captions[lang]) found.add(lang)
    }
  }
  return LANGUAGES.filter((l) => found.has(l))
}

/** The languages in which its videos speak. */
export function voiceLanguages(document: CourseDocument): Lang[] {
  const recordings = lessonsOf(document).flatMap(({ lesson }) => (lesson.kind === 'video' ? lesson.recordings : []))
  return LANGUAGES.filter((lang) => recordings.some((recording) => recording.language === lang))
}

/** Every file the document names, once each. */
export function mediaOf(document: CourseDocument): MediaRef[] {
  const byKey = new Map<string, MediaRef>()
  const add = (ref: MediaRef | undefined): void => {
    if (ref) byKey.set(`${ref.hash}/${ref.label}`, ref)
  }
  for (const ref of document.media) add(ref)
  add(document.cover?.image)
  for (const { lesson } of lessonsOf(document)) {
    for (const attachment of lesson.attachments) add(attachment.file)
    if (lesson.kind !== 'video') continue
    for (const recording of lesson.recordings) {
      add(recording.asset)
      add(recording.poster)
      for (const { asset } of alternativesOf(recording)) add(asset)
    }
  }
  return [...byKey.values()]
}

export const mediaPath = (ref: MediaRef): string => `/media/${ref.hash}/${encodeURIComponent(ref.label)}`

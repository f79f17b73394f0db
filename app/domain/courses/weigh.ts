// What a course weighs for a reader of one language: the recordings they would watch, pictures and attachments.
import type { Lang } from '../../platform/languages'
import { show } from '../quizzes/text'
import type { CourseDocument, Lesson } from './document'
import { lessonsOf, recordingFor, textLanguage } from './rules'

interface Weighed {
  sizeBytes: number
}

/** Bytes of one lesson's files for a language. */
export function weighLesson(
  document: CourseDocument,
  lesson: Lesson,
  lang: Lang,
  sizes: ReadonlyMap<string, Weighed>,
): number {
  const of = (hash: string | undefined): number => (hash ? (sizes.get(hash)?.sizeBytes ?? 0) : 0)
  const attachments = lesson.attachments.reduce((sum, a) => sum + of(a.file.hash), 0)
  if (lesson.kind !== 'video') return attachments
  return attachments + of(recordingFor(lesson, lang, document.source).asset.hash)
}

/** Bytes of the whole course for a language, and without its videos. */
export function weigh(
  document: CourseDocument,
  lang: Lang,
  sizes: ReadonlyMap<string, Weighed>,
): { sizeBytes: number; textSizeBytes: number } {
  let videos = 0
  let others = pictureBytes(document, lang, sizes)
  for (const { lesson } of lessonsOf(document)) {
    const bytes = weighLesson(document, lesson, lang, sizes)
    if (lesson.kind === 'video') videos += bytes
    else others += bytes
  }
  return { sizeBytes: videos + others, textSizeBytes: others }
}

/** Pictures that the texts in this language name: a reader of one language loads no other's. */
function pictureBytes(document: CourseDocument, lang: Lang, sizes: ReadonlyMap<string, Weighed>): number {
  const labels = new Set<string>()
  for (const { lesson } of lessonsOf(document)) {
    const text = lesson.kind === 'reading' ? lesson.body : lesson.kind === 'video' ? lesson.notes : lesson.intro
    const words = show(text, textLanguage(document, lang), document.source).text
    for (const [, label] of words.matchAll(/\(\s*media\/([^)\s"]+)/g)) if (label) labels.add(label)
  }
  return document.media
    .filter((m) => labels.has(m.label))
    .reduce((sum, m) => sum + (sizes.get(m.hash)?.sizeBytes ?? 0), 0)
}

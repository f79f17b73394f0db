// What a course weighs for a reader of one language: the recordings they would watch, pictures and attachments.
import type { Lang } from '../../platform/languages'
import type { CourseDocument, Lesson } from './document'
import { lessonsOf, recordingFor } from './rules'

interface Weighed {
  sizeBytes: number
}

/** Bytes of one lesson's files for a language. */
export function weighLesson(document: CourseDocument, lesson: Lesson, lang: Lang, sizes: ReadonlyMap<string, Weighed>): number {
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
  let others = document.media.reduce((sum, m) => sum + (sizes.get(m.hash)?.sizeBytes ?? 0), 0)
  for (const { lesson } of lessonsOf(document)) {
    const bytes = weighLesson(document, lesson, lang, sizes)
    if (lesson.kind === 'video') videos += bytes
    else others += bytes
  }
  return { sizeBytes: videos + others, textSizeBytes: others }
}

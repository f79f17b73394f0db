// In how many videos of a course its readers find sign language and audio description. Pure.
import type { Lang } from '../../platform/languages'
import { alternativesOf } from './alternatives'
import type { CourseDocument } from './document'
import { lessonsOf, recordingFor } from './rules'
import type { CountedAlternative } from './views'

/** Each kind, and each sign language, with the videos that have it in the recording a reader of `lang` is shown. */
export function countAlternatives(document: CourseDocument, lang: Lang): CountedAlternative[] {
  const counted = new Map<string, CountedAlternative>()
  for (const { lesson } of lessonsOf(document)) {
    if (lesson.kind !== 'video') continue
    for (const { kind, signLanguage } of alternativesOf(recordingFor(lesson, lang, document.source))) {
      const key = `${kind} ${signLanguage ?? ''}`
      const { lessonCount = 0 } = counted.get(key) ?? {}
      counted.set(key, { kind, ...(signLanguage ? { signLanguage } : {}), lessonCount: lessonCount + 1 })
    }
  }
  return [...counted.values()].sort((a, b) => Number(a.kind === 'described') - Number(b.kind === 'described'))
}

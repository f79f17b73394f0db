// Every piece of a course that is translated into a language, in the order in which a learner meets it.
import type { Lang } from '../../platform/languages'
import type { CourseDocument, Lesson } from '../courses/document'
import { lessonsOf } from '../courses/rules'
import type { AddText, Segment, SegmentPart, Where } from './segment'
import { captionSegments } from './segment-captions'
import { quizSegments } from './segment-quiz'
import { writeTranslation } from './write-text'

/**
 * Writing one changes the document in hand. Into the course's own language there are only captions of recordings in
 * others; a language with captions alone has captions, and the answers people may type.
 */
export function segmentsOf(document: CourseDocument, target: Lang): Segment[] {
  const isOwn = target === document.source
  const needsTexts = !isOwn && document.languages[target] !== 'captions'
  const segments: Segment[] = needsTexts ? courseSegments(document, target) : []
  for (const { lesson } of lessonsOf(document)) {
    const add = adder(document, target, lesson.id, segments)
    if (needsTexts) lessonSegments(lesson, add)
    if (lesson.kind === 'video') segments.push(...captionSegments(lesson, target))
    if (lesson.kind === 'quiz' && !isOwn) quizSegments(document, lesson, { target, add, needsTexts, segments })
  }
  return withKeysApart(segments)
}

function courseSegments(document: CourseDocument, target: Lang): Segment[] {
  const segments: Segment[] = []
  const add = adder(document, target, 'course', segments)
  const own = (part: 'title' | 'summary' | 'introduction'): void =>
    add({ key: `course/${part}`, part }, document[part], (text) => (document[part] = text))
  own('title')
  own('summary')
  own('introduction')
  document.outcomes.forEach((outcome, i) =>
    add({ key: `outcome/${outcome.id}`, part: 'outcome', n: i + 1 }, outcome.text, (text) => (outcome.text = text)),
  )
  document.authors.forEach((author) =>
    add({ key: `course/role/${author.name}`, part: 'role' }, author.role, (text) => (author.role = text)),
  )
  const { cover } = document
  if (cover) add({ key: 'course/cover', part: 'cover' }, cover.alt, (text) => (cover.alt = text))
  document.modules.forEach((module, i) =>
    add({ key: `module/${module.id}`, part: 'module', n: i + 1 }, module.title, (text) => (module.title = text)),
  )
  return segments
}

function lessonSegments(lesson: Lesson, add: AddText): void {
  const at = (part: SegmentPart): Where => ({ key: `lesson/${lesson.id}/${part}`, part })
  add(at('title'), lesson.title, (text) => (lesson.title = text))
  add(at('summary'), lesson.summary, (text) => (lesson.summary = text))
  if (lesson.kind === 'reading') add(at('body'), lesson.body, (text) => (lesson.body = text))
  if (lesson.kind === 'quiz') add(at('intro'), lesson.intro, (text) => (lesson.intro = text))
  if (lesson.kind === 'video') {
    lesson.chapters.forEach((chapter, i) =>
      add(
        { key: `lesson/${lesson.id}/chapter/${chapter.atMs}`, part: 'chapter', n: i + 1 },
        chapter.title,
        (text) => (chapter.title = text),
      ),
    )
    add(at('notes'), lesson.notes, (text) => (lesson.notes = text))
  }
  lesson.attachments.forEach((attachment, i) =>
    add(
      { key: `lesson/${lesson.id}/attachment/${attachment.file.hash.slice(0, 16)}`, part: 'attachment', n: i + 1 },
      attachment.title,
      (text) => (attachment.title = text),
    ),
  )
}

/** What has no words in the source has nothing to translate. */
function adder({ source }: CourseDocument, target: Lang, place: string, segments: Segment[]): AddText {
  return (where, text, put) => {
    const own = text?.[source]?.text
    if (!text || own === undefined || own.trim() === '') return
    const { text: approved, source: old } = text[target] ?? {}
    segments.push({
      ...where,
      place,
      sourceLang: source,
      source: own,
      ...(approved === undefined ? {} : { approved }),
      ...(old === undefined || old === own ? {} : { oldSource: old }),
      write: (words) => put(writeTranslation(text, words, target, source)),
    })
  }
}

/** Two pieces at one moment, or two authors of one name, are told apart by their order. */
function withKeysApart(segments: Segment[]): Segment[] {
  const seen = new Map<string, number>()
  for (const segment of segments) {
    const times = (seen.get(segment.key) ?? 0) + 1
    seen.set(segment.key, times)
    if (times > 1) segment.key += `~${times}`
  }
  return segments
}

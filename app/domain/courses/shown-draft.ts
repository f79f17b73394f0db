// A draft as it can be shown: what is not there yet has a place where it will be. Pure.
import type { CourseDocument, Lesson } from './document'
import { lessonsOf } from './rules'

/** Lessons whose thing itself is missing: a film, a text. */
export type Missing = ReadonlyMap<string, 'recording' | 'text'>

/** The draft with words for what has no title, and films that are not there left out; and what is missing, by lesson. */
export function shownDraft(draft: CourseDocument, untitled: string): { document: CourseDocument; missing: Missing } {
  const missing = new Map<string, 'recording' | 'text'>()
  for (const { lesson } of lessonsOf(draft)) {
    if (lesson.kind === 'video' && lesson.recordings.length === 0) missing.set(lesson.id, 'recording')
    if (lesson.kind === 'reading' && !lesson.body[draft.source]) missing.set(lesson.id, 'text')
  }
  const named = (text: CourseDocument['title']): CourseDocument['title'] =>
    text[draft.source] ? text : { ...text, [draft.source]: { text: untitled } }
  const shown = (lesson: Lesson): Lesson => {
    const title = named(lesson.title)
    if (lesson.kind !== 'video' || lesson.recordings.length > 0) return { ...lesson, title }
    const { recordings: _, chapters: __, notes, ...rest } = lesson
    return { ...rest, title, kind: 'reading', body: notes ?? {} }
  }
  const modules = draft.modules.map((module) => ({
    ...module,
    title: named(module.title),
    lessons: module.lessons.map(shown),
  }))
  return { document: { ...draft, title: named(draft.title), modules }, missing }
}

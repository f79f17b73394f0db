// Every id and every text of a course document, each with the place it belongs to: what checks, translation and history
// walk over.
import type { Text } from '../quizzes/text'
import type { CourseDocument } from './document'
import { lessonsOf } from './rules'

/** Every id of the course: modules, lessons, outcomes, questions, options, pairs, items. */
export function idsOf(document: CourseDocument): string[] {
  const ids = [...document.outcomes.map((o) => o.id), ...document.modules.map((m) => m.id)]
  for (const { lesson } of lessonsOf(document)) {
    ids.push(lesson.id)
    if (lesson.kind !== 'quiz') continue
    for (const q of lesson.quiz.questions) {
      ids.push(q.id)
      if (q.type === 'single' || q.type === 'multiple') ids.push(...q.options.map((o) => o.id))
      if (q.type === 'matching') ids.push(...q.pairs.map((p) => p.id))
      if (q.type === 'ordering') ids.push(...q.items.map((i) => i.id))
    }
  }
  return ids
}

/** Every text of the course with the id it belongs to. */
export function textsOf(document: CourseDocument): { text: Text; at: string; part: string }[] {
  const found: { text: Text; at: string; part: string }[] = []
  const add = (at: string, part: string, text: Text | undefined): void => {
    if (text) found.push({ text, at, part })
  }
  add('course', 'title', document.title)
  add('course', 'summary', document.summary)
  add('course', 'introduction', document.introduction)
  add('course', 'cover', document.cover?.alt)
  for (const outcome of document.outcomes) add(outcome.id, 'text', outcome.text)
  for (const author of document.authors) add('course', 'role', author.role)
  for (const module of document.modules) add(module.id, 'title', module.title)
  for (const { lesson } of lessonsOf(document)) {
    add(lesson.id, 'title', lesson.title)
    add(lesson.id, 'summary', lesson.summary)
    for (const attachment of lesson.attachments) add(lesson.id, 'attachment', attachment.title)
    if (lesson.kind === 'reading') add(lesson.id, 'body', lesson.body)
    if (lesson.kind === 'video') {
      add(lesson.id, 'notes', lesson.notes)
      for (const chapter of lesson.chapters) add(lesson.id, 'chapter', chapter.title)
    }
    if (lesson.kind !== 'quiz') continue
    add(lesson.id, 'intro', lesson.intro)
    for (const q of lesson.quiz.questions) {
      add(q.id, 'prompt', q.prompt)
      add(q.id, 'explanation', q.explanation)
      if (q.type === 'single' || q.type === 'multiple') {
        for (const o of q.options) {
          add(o.id, 'text', o.text)
          add(o.id, 'explanation', o.explanation)
        }
      }
      if (q.type === 'number') add(q.id, 'unit', q.unit)
      if (q.type === 'matching')
        for (const p of q.pairs) {
          add(p.id, 'left', p.left)
          add(p.id, 'right', p.right)
        }
      if (q.type === 'ordering') for (const i of q.items) add(i.id, 'text', i.text)
    }
  }
  return found
}

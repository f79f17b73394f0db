// Which ids belong to a lesson: its own, its questions', and those of what they are made of.
import type { Lesson } from '../courses/document'

/** Each id with the question it is in; the lesson's own id is in none. */
export function partIdsOf(lesson: Lesson): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>([[lesson.id, undefined]])
  if (lesson.kind !== 'quiz') return found
  for (const question of lesson.quiz.questions) {
    found.set(question.id, question.id)
    if (question.type === 'single' || question.type === 'multiple')
      for (const { id } of question.options) found.set(id, question.id)
    if (question.type === 'matching') for (const { id } of question.pairs) found.set(id, question.id)
    if (question.type === 'ordering') for (const { id } of question.items) found.set(id, question.id)
  }
  return found
}

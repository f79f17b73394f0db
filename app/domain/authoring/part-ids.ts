// Which ids belong to a lesson: its own, its questions', and those of what they are made of.
import type { Lesson } from '../courses/document'
import type { Question } from '../quizzes/questions'

/** Each id with the question it is in; the lesson's own id is in none. */
export function partIdsOf(lesson: Lesson): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>([[lesson.id, undefined]])
  if (lesson.kind !== 'quiz') return found
  for (const question of lesson.quiz.questions) {
    for (const id of idsOfQuestion(question)) found.set(id, question.id)
  }
  return found
}

/** Its own, and those of its options, pairs or items. */
export function idsOfQuestion(question: Question): string[] {
  const parts = (): { id: string }[] => {
    if (question.type === 'single' || question.type === 'multiple') return question.options
    if (question.type === 'matching') return question.pairs
    return question.type === 'ordering' ? question.items : []
  }
  return [question.id, ...parts().map(({ id }) => id)]
}

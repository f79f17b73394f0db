// What an attempt is judged by. The questions and keys are those of an immutable revision, so the attempt keeps their
// order and the rule of the moment, and the revision's number keeps the rest.
import { z } from 'zod'
import type { CourseDocument } from '../courses/document'
import { findLesson } from '../courses/rules'
import type { Question, Quiz } from '../quizzes/questions'

export const FrozenQuiz = z.strictObject({
  /** question ids in the order they are asked */
  order: z.array(z.string()).min(1),
  passMarkPercent: z.number().int(),
  /** 0 = no limit */
  attemptsAllowed: z.number().int(),
})
export type FrozenQuiz = z.infer<typeof FrozenQuiz>

/** The questions of an attempt, in its order. Throws where the revision has no such quiz: both come from our tables. */
export function questionsOf(
  document: CourseDocument,
  lessonId: string,
  frozen: FrozenQuiz,
): { quiz: Quiz; questions: Question[] } {
  const lesson = findLesson(document, lessonId)
  if (lesson?.kind !== 'quiz') throw new Error(`no quiz ${lessonId} in revision of ${document.id}`)
  const byId = new Map(lesson.quiz.questions.map((q) => [q.id, q]))
  return { quiz: lesson.quiz, questions: frozen.order.map((id) => byId.get(id)!) }
}

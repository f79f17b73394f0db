// Questions of a file join a quiz, all at once or not at all.
import { changeDraft } from '../authoring/change-draft.server'
import { needQuiz } from '../authoring/edit-quiz'
import { labelOf } from '../authoring/parts'
import { wordsOfAddress } from '../authoring/slug'
import type { Context } from '../context'
import type { Question } from '../quizzes/questions'

export const MOST_QUESTIONS = 200

export interface GiftImport {
  lessonId: string
  questions: readonly Question[]
  /** the pool they go into, and how many of it are drawn; none = they are always asked */
  pool?: { name: string; draw: number }
}

/** At the end, as many as the quiz has room for; returns how many. Refuses: not-found, not-allowed, place-gone. */
export function importQuestions(ctx: Context, courseId: string, { lessonId, questions, pool }: GiftImport): number {
  let count = 0
  changeDraft(ctx, courseId, (document) => {
    const lesson = needQuiz(document, lessonId)
    const { quiz } = lesson
    const added = questions.slice(0, MOST_QUESTIONS - quiz.questions.length)
    count = added.length
    if (count === 0) return undefined
    const id = pool && wordsOfAddress(pool.name, 60)
    if (pool && id) {
      const known = quiz.pools.find((one) => one.id === id)
      if (known) known.draw = pool.draw
      else quiz.pools.push({ id, draw: pool.draw })
    }
    quiz.questions.push(...added.map((question) => (id ? { ...question, pool: id } : question)))
    return { act: 'import-questions', subject: lessonId, label: labelOf(document, lesson) }
  })
  return count
}

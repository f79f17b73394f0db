// A question is added to a quiz, empty or as a copy, or becomes one of another type.
import type { Context } from '../context'
import type { QuestionType } from '../quizzes/questions'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'
import { needQuiz } from './edit-quiz'
import { asType, copyOf, emptyQuestion } from './new-question'
import { findQuestion, labelOf } from './parts'

export interface Addition {
  lessonId: string
  type: QuestionType
  /** comes right after this question; none = at the end */
  after?: string | undefined
}

/** Refuses: not-found, not-allowed, place-gone, draft-limits (more than 200). */
export function addQuestion(ctx: Context, courseId: string, { lessonId, type, after }: Addition): { id: string } {
  const question = emptyQuestion(type)
  changeDraft(ctx, courseId, (document) => {
    const lesson = needQuiz(document, lessonId)
    const { questions } = lesson.quiz
    const place = questions.findIndex((one) => one.id === after)
    const { pool } = questions[place] ?? questions.at(-1) ?? {}
    // a quiz that draws everything from one pool goes on doing so
    if (pool !== undefined && questions.every((one) => one.pool === pool)) question.pool = pool
    questions.splice(place < 0 ? questions.length : place + 1, 0, question)
    return { act: 'add-question', subject: question.id, label: labelOf(document, lesson) }
  })
  return { id: question.id }
}

/** Right after the one it is a copy of. Refuses: not-found, not-allowed, place-gone, draft-limits. */
export function copyQuestion(ctx: Context, courseId: string, questionId: string): { id: string } {
  let id = ''
  changeDraft(ctx, courseId, (document) => {
    const found = findQuestion(document, questionId)
    if (!found) throw new Refusal('place-gone')
    const copy = copyOf(found.question)
    id = copy.id
    found.lesson.quiz.questions.splice(found.index + 1, 0, copy)
    return { act: 'add-question', subject: id, label: labelOf(document, found.lesson) }
  })
  return { id }
}

/** Keeps what fits; the rest can be had back by undoing. Refuses: not-found, not-allowed, place-gone. */
export function changeType(ctx: Context, courseId: string, questionId: string, type: QuestionType): void {
  changeDraft(ctx, courseId, (document) => {
    const found = findQuestion(document, questionId)
    if (!found) throw new Refusal('place-gone')
    if (found.question.type === type) return undefined
    found.lesson.quiz.questions[found.index] = asType(found.question, type, document)
    return { act: 'edit-question', subject: questionId, label: labelOf(document, found.question) }
  })
}

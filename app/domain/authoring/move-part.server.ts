// A module, lesson or question takes another place. Lessons may go to another module; questions stay in their quiz.
import type { Context } from '../context'
import type { CourseDocument } from '../courses/document'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'
import { findModule, findQuestion, labelOf } from './parts'

export interface Move {
  id: string
  /** index among its siblings afterwards; more than there are = last */
  to: number
  /** the module a lesson goes to; none = it stays in its own */
  into?: string | undefined
}

/** Refuses: not-found, not-allowed, place-gone. */
export function movePart(ctx: Context, courseId: string, move: Move): void {
  changeDraft(ctx, courseId, (document) => {
    const label = moveModule(document, move) ?? moveLesson(document, move) ?? moveQuestion(document, move)
    if (label === undefined) throw new Refusal('place-gone')
    return { act: 'move', subject: move.id, label }
  })
}

function moveModule(document: CourseDocument, { id, to }: Move): string | undefined {
  const module = findModule(document, id)
  if (!module) return undefined
  place(document.modules, document.modules, module, to)
  return labelOf(document, module)
}

function moveLesson(document: CourseDocument, { id, to, into }: Move): string | undefined {
  const home = document.modules.find((module) => module.lessons.some((lesson) => lesson.id === id))
  const lesson = home?.lessons.find((one) => one.id === id)
  if (!home || !lesson) return undefined
  const target = into === undefined ? home : findModule(document, into)
  if (!target) throw new Refusal('place-gone')
  place(home.lessons, target.lessons, lesson, to)
  return labelOf(document, lesson)
}

function moveQuestion(document: CourseDocument, { id, to }: Move): string | undefined {
  const found = findQuestion(document, id)
  if (!found) return undefined
  const { questions } = found.lesson.quiz
  place(questions, questions, found.question, to)
  return labelOf(document, found.question)
}

function place<T>(from: T[], into: T[], item: T, to: number): void {
  from.splice(from.indexOf(item), 1)
  into.splice(Math.min(to, into.length), 0, item)
}

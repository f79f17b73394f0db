// A module, lesson or question is taken out and kept in the trash of its course. People inside keep what they did there.
import type { Context } from '../context'
import type { CourseDocument, Lesson, Module } from '../courses/document'
import { trashItems } from '../../../db/schema/authoring'
import { newId } from '../../platform/ids'
import type { Question } from '../quizzes/questions'
import { actorName } from '../context'
import { changeDraft } from './change-draft.server'
import { findModule, findQuestion, labelOf } from './parts'
import type { TrashKind } from './trash'

interface Removed {
  kind: TrashKind
  content: Module | Lesson | Question
  parent: string
  place: number
  label: string
}

/** Into the trash; what is gone already is gone once. Refuses: not-found, not-allowed. */
export function removePart(ctx: Context, courseId: string, id: string): void {
  changeDraft(ctx, courseId, (document) => {
    const removed = takeOut(document, id)
    if (!removed) return undefined
    const { kind, content, parent, place, label } = removed
    ctx.db
      .insert(trashItems)
      .values({
        id: newId(),
        courseId,
        kind,
        content: JSON.stringify(content),
        parent,
        place,
        removedAt: ctx.now,
        removedBy: actorName(ctx.actor),
      })
      .run()
    return { act: 'remove', subject: id, label }
  })
}

function takeOut(document: CourseDocument, id: string): Removed | undefined {
  const module = findModule(document, id)
  if (module) {
    const place = document.modules.indexOf(module)
    document.modules.splice(place, 1)
    return { kind: 'module', content: module, parent: '', place, label: labelOf(document, module) }
  }
  for (const { id: parent, lessons } of document.modules) {
    const place = lessons.findIndex((lesson) => lesson.id === id)
    const lesson = lessons[place]
    if (!lesson) continue
    lessons.splice(place, 1)
    return { kind: 'lesson', content: lesson, parent, place, label: labelOf(document, lesson) }
  }
  const found = findQuestion(document, id)
  if (!found) return undefined
  const { lesson, question, index } = found
  lesson.quiz.questions.splice(index, 1)
  return { kind: 'question', content: question, parent: lesson.id, place: index, label: labelOf(document, question) }
}

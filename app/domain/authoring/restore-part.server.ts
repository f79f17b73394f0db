// What lies in the trash goes back to its place, or as near to it as there still is one.
import { and, desc, eq, isNull } from 'drizzle-orm'
import { trashItems } from '../../../db/schema/authoring'
import type { Db } from '../../platform/db'
import { actorName, type Context } from '../context'
import { type CourseDocument, Lesson, Module } from '../courses/document'
import { idsOf } from '../courses/document-texts'
import { findLesson } from '../courses/rules'
import { Question } from '../quizzes/questions'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'
import { findModule, labelOf } from './parts'
import type { TrashItem, TrashKind } from './trash'

/** What can be put back, last removed first. What undo brought back is not among it. */
export function listTrash(db: Db, courseId: string, document: CourseDocument): TrashItem[] {
  const ids = new Set(idsOf(document))
  const rows = db
    .select()
    .from(trashItems)
    .where(and(eq(trashItems.courseId, courseId), isNull(trashItems.restoredAt)))
    .orderBy(desc(trashItems.removedAt))
    .limit(200)
    .all()
  return rows.flatMap((row) => {
    const content = JSON.parse(row.content) as Module | Lesson | Question
    if (ids.has(content.id)) return []
    const kind = row.kind as TrashKind
    const isHomeless = kind === 'question' && findLesson(document, row.parent)?.kind !== 'quiz'
    const { removedAt, removedBy } = row
    return [{ id: row.id, kind, label: labelOf(document, content), removedAt, removedBy, isHomeless }]
  })
}

/** Puts it back; twice is once. Refuses: not-found, not-allowed, trash-gone (no place for it, or its ids are in use). */
export function restorePart(ctx: Context, courseId: string, trashId: string): void {
  changeDraft(ctx, courseId, (document) => {
    const row = ctx.db
      .select()
      .from(trashItems)
      .where(and(eq(trashItems.id, trashId), eq(trashItems.courseId, courseId)))
      .get()
    if (!row) throw new Refusal('not-found')
    if (row.restoredAt !== null) return undefined
    const label = putBack(document, row)
    ctx.db
      .update(trashItems)
      .set({ restoredAt: ctx.now, restoredBy: actorName(ctx.actor) })
      .where(eq(trashItems.id, trashId))
      .run()
    return { act: 'restore', subject: (JSON.parse(row.content) as { id: string }).id, label }
  })
}

function putBack(document: CourseDocument, row: typeof trashItems.$inferSelect): string {
  const content: unknown = JSON.parse(row.content)
  const before = new Set(idsOf(document))
  let label: string
  if (row.kind === 'module') {
    const module = Module.parse(content)
    document.modules.splice(row.place, 0, module)
    label = labelOf(document, module)
  } else if (row.kind === 'lesson') {
    const lesson = Lesson.parse(content)
    const home = findModule(document, row.parent) ?? document.modules[0]
    if (!home) throw new Refusal('trash-gone')
    home.lessons.splice(row.place, 0, lesson)
    label = labelOf(document, lesson)
  } else {
    const question = Question.parse(content)
    const lesson = findLesson(document, row.parent)
    if (lesson?.kind !== 'quiz') throw new Refusal('trash-gone')
    lesson.quiz.questions.splice(row.place, 0, question)
    label = labelOf(document, question)
  }
  const added = idsOf(document).length - before.size
  if (new Set(idsOf(document)).size !== before.size + added) throw new Refusal('trash-gone')
  return label
}

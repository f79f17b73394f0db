// A module or a lesson begins, empty but for its title. Its id reads like the title and is never one that anybody's
// progress points to.
import { and, eq, sql } from 'drizzle-orm'
import { lessons } from '../../../db/schema/courses'
import { trashItems } from '../../../db/schema/authoring'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import type { CourseDocument, Lesson, LessonKind } from '../courses/document'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'
import { findModule, freshId } from './parts'
import { writeText } from './write-text'

const USUAL_MINUTES: Record<LessonKind, number> = { video: 10, reading: 10, quiz: 10 }

/** Refuses: not-found, not-allowed, draft-limits. */
export function addModule(ctx: Context, courseId: string, title: string): { id: string } {
  let id = ''
  changeDraft(ctx, courseId, (document) => {
    id = freshId(document, title, (one) => isKnown(ctx.db, courseId, one))
    document.modules.push({ id, title: writeText(undefined, title, document.source), lessons: [] })
    return { act: 'add-module', subject: id, label: title }
  })
  return { id }
}

/** At the end of the module. Refuses: not-found, not-allowed, place-gone, draft-limits. */
export function addLesson(
  ctx: Context,
  courseId: string,
  { moduleId, kind, title }: { moduleId: string; kind: LessonKind; title: string },
): { id: string } {
  let id = ''
  changeDraft(ctx, courseId, (document) => {
    const module = findModule(document, moduleId)
    if (!module) throw new Refusal('place-gone')
    id = freshId(document, title, (one) => isKnown(ctx.db, courseId, one))
    module.lessons.push(emptyLesson(document, { id, kind, title }))
    return { act: 'add-lesson', subject: id, label: title }
  })
  return { id }
}

function emptyLesson(
  { source }: CourseDocument,
  { id, kind, title }: { id: string; kind: LessonKind; title: string },
): Lesson {
  const base = { id, title: writeText(undefined, title, source), effortMinutes: USUAL_MINUTES[kind], attachments: [] }
  if (kind === 'video') return { ...base, kind, recordings: [], chapters: [] }
  if (kind === 'reading') return { ...base, kind, body: {} }
  const quiz = {
    attempts: 3,
    waitMinutes: 0,
    shuffleQuestions: false,
    shuffleOptions: true,
    pools: [],
    questions: [],
  }
  return { ...base, kind, quiz }
}

/** Ids of what was published once, or lies in the trash: never used for something else. */
export function isKnown(db: Db, courseId: string, id: string): boolean {
  const published = and(eq(lessons.courseId, courseId), eq(lessons.id, id))
  if (db.select({ id: lessons.id }).from(lessons).where(published).get()) return true
  const thrown = and(eq(trashItems.courseId, courseId), sql`instr(${trashItems.content}, ${`"id":"${id}"`}) > 0`)
  return db.select({ id: trashItems.id }).from(trashItems).where(thrown).get() !== undefined
}

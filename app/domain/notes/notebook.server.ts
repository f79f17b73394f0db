// All notes of a person by course and lesson, with the place each belongs to in the recording its reader would be shown.
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { positionIn } from '../courses/position-in'
import { findCourseAddress, revisionDocument } from '../courses/queries.server'
import { lessonsOf } from '../courses/rules'
import { lessonView } from '../courses/view-lesson.server'
import type { LessonView } from '../courses/views'
import { findEnrolment } from '../enrolments/queries.server'
import { findAsset } from '../media/queries.server'
import { show } from '../quizzes/text'
import type { Notebook, NoteView } from './notebook'
import { listNotes, type Note } from './queries.server'

export function notebookOf(db: Db, personId: string, lang: Lang): Notebook {
  const all = listNotes(db, personId)
  const courses = [...new Set(all.map((n) => n.courseId))].map((courseId) => {
    const { slug, revision } = findCourseAddress(db, courseId)
    const document = revisionDocument(db, courseId, revision)
    const mine = all.filter((n) => n.courseId === courseId)
    const order = lessonsOf(document).map((l) => l.lesson.id)
    const ids = [...new Set(mine.map((n) => n.lessonId))].sort((a, b) => placeOf(order, a) - placeOf(order, b))
    return {
      slug,
      title: show(document.title, lang, document.source),
      isOpen: findEnrolment(db, personId, courseId) !== undefined,
      lessons: ids.map((id) => {
        const view = lessonView(db, courseId, revision, lang, id)
        const notes = mine.filter((n) => n.lessonId === id).map((note) => noteView(db, view, note))
        return { id, title: view?.title ?? { text: id, lang }, isThere: view !== undefined, notes }
      }),
    }
  })
  return { courses, count: all.length }
}

/** Lessons that the course no longer has come last. */
const placeOf = (order: readonly string[], id: string): number =>
  order.includes(id) ? order.indexOf(id) : order.length

/** The note with its moment in the recording of the view. */
export function noteView(db: Db, view: LessonView | undefined, note: Note): NoteView {
  const { id, kind, words, version, changedAt } = note
  return { id, kind, words, version, changedAt, ...momentIn(db, view, note) }
}

function momentIn(db: Db, view: LessonView | undefined, { asset, atMs }: Note): { atMs?: number } {
  if (atMs === undefined) return {}
  if (view?.body.kind !== 'video' || asset === undefined) return { atMs }
  const isKnown = view.body.recordings.some((r) => r.asset === asset)
  const lostMs = isKnown ? undefined : (findAsset(db, asset)?.durationMs ?? undefined)
  return { atMs: positionIn(view.body, { asset, ms: atMs }, lostMs) }
}

// What the demonstration's learner wrote beside a lesson, and an error told to the course's team. Made once.
import type { Context } from '../../app/domain/context'
import { findCourse } from '../../app/domain/courses/queries.server'
import { listOwnReports } from '../../app/domain/courses/queries-reports.server'
import { reportError } from '../../app/domain/courses/report-error.server'
import { lessonView } from '../../app/domain/courses/view-lesson.server'
import { findEnrolment } from '../../app/domain/enrolments/queries.server'
import { listNotes } from '../../app/domain/notes/queries.server'
import { writeNote } from '../../app/domain/notes/write-note.server'
import { newId } from '../../app/platform/ids'

const LESSON = 'luz'
const WORDS = 'Pedir prestado el luxómetro antes del lunes.\nMedir primero la vitrina de los textiles.'
const ERROR = 'El subtítulo dice «120 000 lux hora» y se oye «ciento veinte mil lux».'

/** Safe to repeat; nothing where the person is not in the course. */
export function seedNotes(machine: Context, { personId, slug }: { personId: string; slug: string }): void {
  const { db } = machine
  const course = findCourse(db, slug)
  if (!course || 'movedTo' in course) return
  const enrolment = findEnrolment(db, personId, course.id)
  const body = lessonView(db, course.id, course.revision, 'es', LESSON)?.body
  if (!enrolment || body?.kind !== 'video' || listNotes(db, personId).length > 0) return
  const ctx: Context = { ...machine, actor: { kind: 'person', id: personId, roles: [] } }
  const place = { enrolmentId: enrolment.id, lessonId: LESSON, asset: body.asset }
  writeNote(ctx, { ...place, id: newId(), kind: 'note', words: WORDS, atMs: 63_000 })
  writeNote(ctx, { ...place, id: newId(), kind: 'bookmark', words: '', atMs: 35_000 })
  if (listOwnReports(db, personId, course.id, LESSON).length > 0) return
  const about = { courseId: course.id, lessonId: LESSON, revision: course.revision, language: 'es' as const }
  reportError(ctx, { id: newId(), ...about, asset: body.asset, atMs: 28_000, words: ERROR })
}

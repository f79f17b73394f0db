// Where a form of a note leads back to, and what the page there says of it.
import type { Back } from '../../domain/notes/forms'
import type { Note } from '../../domain/notes/queries.server'
import { findCourseAddress } from '../../domain/courses/queries.server'
import type { NotesPart, NoteState } from '../../ui/notes/notes-part'
import { NOTE_STATES } from '../../ui/notes/notes-part'
import { listLessonNotes } from '../../domain/notes/queries.server'
import { noteView } from '../../domain/notes/notebook.server'
import { newId } from '../../platform/ids'
import type { DoorContext } from '../guard.server'
import { askedFor } from './video-part.server'
import { lessonPath, type LessonPlace } from './lesson-door.server'

/** The page a press came from, told what became of the note. */
export function backFrom(
  { db, lang }: DoorContext,
  { back, note, state }: { back: Back; note: Pick<Note, 'id' | 'lessonId'> & { courseId: string }; state: NoteState },
): string {
  const said = `note=${state}&which=${note.id}`
  if (back === 'all') return `/${lang}/learn/notes?${said}`
  const here = lessonPath(lang, findCourseAddress(db, note.courseId).slug, note.lessonId)
  return back === 'notes' ? `${here}/notes?${said}` : `${here}?${said}#notes`
}

/** `?note=&which=`: what was just done, for one quiet line. */
export function saidIn(request: Request): NotesPart['said'] {
  const { searchParams } = new URL(request.url)
  const [state, which] = [searchParams.get('note'), searchParams.get('which')]
  const known = NOTE_STATES.find((s) => s === state)
  return known && which && /^[0-9a-f-]{36}$/.test(which) ? { state: known, id: which } : undefined
}

/** A person's notes of one lesson, with the form for a new one. The second in it is the one asked for by the address. */
export function notesPart(
  ctx: DoorContext,
  { course, lesson, enrolment }: LessonPlace,
  request: Request,
): NotesPart | undefined {
  if (!enrolment) return undefined
  const { db, lang } = ctx
  const video = lesson.body.kind === 'video' ? lesson.body : undefined
  const atMs = video && askedFor(request, video)
  return {
    lang,
    here: lessonPath(lang, course.slug, lesson.id),
    title: lesson.title,
    formId: newId(),
    owner: `${enrolment.personId}.${enrolment.id}.${lesson.id}`,
    ...(video
      ? { asset: video.asset, atMs: atMs ?? 0, of: video.recordings.length > 1 ? `&of=${video.recordingLang}` : '' }
      : {}),
    notes: listLessonNotes(db, enrolment.id, lesson.id).map((note) => noteView(db, lesson, note)),
    said: saidIn(request),
  }
}

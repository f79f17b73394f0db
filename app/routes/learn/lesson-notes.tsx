import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NoteForm } from '../../domain/notes/forms'
import { writeNote } from '../../domain/notes/write-note.server'
import { foreign } from '../../ui/lesson/foreign'
import { useTranslation } from '../../ui/kit/use-translation'
import { LessonNotes } from '../../ui/notes/lesson-notes'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { myLessonAt } from './lesson-door.server'
import { readNote, refusedNote } from './note-form.server'
import { backFrom, notesPart } from './notes-place.server'
import { wantedFilm } from './version.server'

export const handle = { island: 'lesson' }

/** The notes of one lesson by themselves: where a note that could not be kept is mended, and what the script reads. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const place = myLessonAt(ctx, args.params, wantedFilm(args.request, ctx.lang))
  const part = notesPart(ctx, place, args.request)
  if (!part) throw new Response(null, { status: 404 })
  return { part, courseTitle: place.course.title }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const { course, lesson, enrolment } = myLessonAt(ctx, args.params)
  const form = await readNote(args.request, NoteForm, ctx.lang)
  if (!form.ok) return data(form.again, { status: 422 })
  const { id, kind, words, at, asset, back } = form.value
  return refusedNote(ctx.lang, form.again, () => {
    const written = writeNote(ctx, { id, enrolmentId: enrolment.id, lessonId: lesson.id, kind, words, asset, atMs: at })
    const state = written.keptBoth ? 'both' : kind === 'bookmark' ? 'marked' : 'saved'
    const note = { id: written.id, lessonId: lesson.id, courseId: course.id }
    return redirect(backFrom(ctx, { back, note, state }), 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.part.lang, data.part.title.text) : []

export default function Notes() {
  const { part } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const { t } = useTranslation('notes')
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={part.here}>{t('back')}</a>
        </p>
        <h1 lang={foreign(part.title, part.lang)}>{part.title.text}</h1>
      </div>
      <LessonNotes part={part} back="notes" again={again} />
    </div>
  )
}

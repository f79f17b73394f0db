import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ChangeForm } from '../../domain/notes/forms'
import { findOwnNote } from '../../domain/notes/queries.server'
import { changeNote } from '../../domain/notes/write-note.server'
import { i18nFor } from '../../platform/i18n'
import { EditNote } from '../../ui/notes/edit-note'
import { type SignedInContext, learner } from '../guard.server'
import { privateHead } from '../page-head'
import { readNote, refusedNote } from './note-form.server'
import { backFrom } from './notes-place.server'

/** One note to change: where a change that could not be kept is mended. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return { lang: ctx.lang, note: ownNote(ctx, args.params.noteId) }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const note = ownNote(ctx, args.params.noteId)
  const form = await readNote(args.request, ChangeForm, ctx.lang)
  if (!form.ok) return data(form.again, { status: 422 })
  const { words, version, back } = form.value
  return refusedNote(ctx.lang, form.again, () => {
    const written = changeNote(ctx, { id: note.id, words, version })
    const state = written.keptBoth ? ('both' as const) : ('saved' as const)
    return redirect(backFrom(ctx, { back, note: { ...note, id: written.id }, state }), 303)
  })
}

/** Another's note, or none: 404. */
function ownNote({ db, viewer }: SignedInContext, id = '') {
  const note = findOwnNote(db, viewer.id, id)
  if (!note) throw new Response(null, { status: 404 })
  return note
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'notes')('one')) : []

export default function Note() {
  const { lang, note } = useLoaderData<typeof loader>()
  return <EditNote lang={lang} note={note} again={useActionData<typeof action>()} />
}

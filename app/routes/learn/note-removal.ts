import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { deleteNote } from '../../domain/notes/delete-note.server'
import { BackForm } from '../../domain/notes/forms'
import { orRefuse, read } from '../answer.server'
import { learner, visitor } from '../guard.server'
import { backFrom } from './notes-place.server'

/** Deletes a note; the page it leads to offers to take that back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, BackForm)
  const note = orRefuse(() => deleteNote(ctx, args.params.noteId ?? ''))
  return redirect(backFrom(ctx, { back: form.ok ? form.value.back : 'all', note, state: 'deleted' }), 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/learn/notes`, 303)
}

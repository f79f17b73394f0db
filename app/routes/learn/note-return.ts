import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { restoreNote } from '../../domain/notes/delete-note.server'
import { BackForm } from '../../domain/notes/forms'
import { orRefuse, read } from '../answer.server'
import { learner, visitor } from '../guard.server'
import { backFrom } from './notes-place.server'

/** Takes a deletion back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, BackForm)
  const note = orRefuse(() => restoreNote(ctx, args.params.noteId ?? ''))
  return redirect(backFrom(ctx, { back: form.ok ? form.value.back : 'all', note, state: 'restored' }), 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/learn/notes`, 303)
}

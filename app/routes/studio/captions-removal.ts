import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { removeCaptions } from '../../domain/authoring/remove-captions.server'
import { instructor, visitor } from '../guard.server'
import { deskPath, placeOf, pressDesk } from './caption-place.server'

/** Captions leave the draft; undo brings them back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const place = placeOf(args)
  return pressDesk(ctx, place, 'removal', () => removeCaptions(ctx, place))
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(deskPath(lang, placeOf(args)), 303)
}

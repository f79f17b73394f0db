import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useAsideCaptions } from '../../domain/authoring/record-captions.server'
import { instructor, visitor } from '../guard.server'
import { deskPath, placeOf, pressDesk } from './caption-place.server'

/** What the captioner wrote takes the place of what somebody wrote meanwhile. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const place = placeOf(args)
  return pressDesk(ctx, place, 'saved', () => useAsideCaptions(ctx, place))
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(deskPath(lang, placeOf(args)), 303)
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { cancelCaptions } from '../../domain/authoring/order-captions.server'
import { instructor, visitor } from '../guard.server'
import { deskPath, placeOf, pressDesk } from './caption-place.server'

/** What the captioner does, or has done, is no longer wanted. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const place = placeOf(args)
  return pressDesk(ctx, place, 'over', () => cancelCaptions(ctx, place))
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(deskPath(lang, placeOf(args)), 303)
}

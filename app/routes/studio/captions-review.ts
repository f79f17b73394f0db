import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { reviewCaptions } from '../../domain/authoring/review-captions.server'
import { instructor, visitor } from '../guard.server'
import { deskPath, placeOf, pressDesk } from './caption-place.server'

/** Somebody has read the captions beside the recording. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const place = placeOf(args)
  return pressDesk(ctx, place, 'review', () => reviewCaptions(ctx, place))
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(deskPath(lang, placeOf(args)), 303)
}

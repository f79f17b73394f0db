import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { orderCaptions } from '../../domain/authoring/order-captions.server'
import { instructor, visitor } from '../guard.server'
import { deskPath, placeOf, pressDesk } from './caption-place.server'

/** The machine’s captioner is asked for captions of the recording. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  if (!ctx.visit.config.captioner) throw new Response(null, { status: 404 })
  const place = placeOf(args)
  return pressDesk(ctx, place, 'asked', () => orderCaptions(ctx, place))
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(deskPath(lang, placeOf(args)), 303)
}

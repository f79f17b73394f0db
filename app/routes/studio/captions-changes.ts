import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { saveCaptions } from '../../domain/authoring/save-captions.server'
import { formOf, orRefuse } from '../answer.server'
import { instructor, visitor } from '../guard.server'
import { deskPath, placeOf } from './caption-place.server'
import { changesIn } from './caption-rows.server'
import { nameOf } from './frame.server'

/** Changes that the desk's script saves by itself: what became of each, as data. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const place = placeOf(args)
  const changes = changesIn(await formOf(args.request))
  if (!changes) throw new Response(null, { status: 422 })
  const { savedBy, ...saved } = orRefuse(() => saveCaptions(ctx, place, changes))
  const headers = { 'Cache-Control': 'private, no-store' }
  return Response.json({ ...saved, by: nameOf(ctx, savedBy) }, { headers })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(deskPath(lang, placeOf(args)), 303)
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { waiveReview } from '../../domain/authoring/review-captions.server'
import { read } from '../answer.server'
import { instructor, visitor } from '../guard.server'
import { deskPath, placeOf, pressDesk } from './caption-place.server'

const Form = z.object({ reason: z.string().trim().min(1).max(500) })

/** Captions are published unread, for a reason. Without one nothing is waived: 422. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const place = placeOf(args)
  const form = await read(args.request, Form)
  if (!form.ok) throw new Response(null, { status: 422 })
  return pressDesk(ctx, place, 'waiver', () => waiveReview(ctx, place, form.value.reason))
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(deskPath(lang, placeOf(args)), 303)
}

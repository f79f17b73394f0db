import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { detachAlternative } from '../../domain/authoring/attach-alternative.server'
import { DetachForm } from '../../domain/courses/attach-form'
import { orRefuse, read } from '../answer.server'
import { instructor, visitor } from '../guard.server'
import { itemPart } from './media-part.server'

/** A version of a recording is taken out of the draft; the recording stays. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { item } = itemPart(ctx, args.params.hash ?? '')
  const form = await read(args.request, DetachForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const { place } = form.value
  orRefuse(() => detachAlternative(ctx, { ...place, hash: item.hash }))
  return redirect(`/${ctx.lang}/studio/media/${item.hash}?did=detach&course=${place.courseId}`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio/media/${encodeURIComponent(args.params.hash ?? '')}`, 303)
}

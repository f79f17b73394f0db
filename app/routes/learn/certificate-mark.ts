import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { MarkForm } from '../../domain/credentials/forms'
import { showMark } from '../../domain/credentials/show-mark.server'
import { orRefuse, read } from '../answer.server'
import { learner, visitor } from '../guard.server'

/** The holder shows the mark on the public page, or hides it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, MarkForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const code = args.params.code ?? ''
  orRefuse(() => showMark(ctx, { code, isShown: form.value.shown === 'yes' }))
  return redirect(`/${ctx.lang}/certificates/${encodeURIComponent(code)}`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return redirect(`/${ctx.lang}/certificates/${encodeURIComponent(args.params.code ?? '')}`, 303)
}

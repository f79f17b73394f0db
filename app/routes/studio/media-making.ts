import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { makeAgain } from '../../domain/media/make-again.server'
import { orRefuse } from '../answer.server'
import { instructor, visitor } from '../guard.server'

/** The versions of a recording are made anew. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  orRefuse(() => makeAgain(ctx, args.params.hash ?? ''))
  return redirect(`/${ctx.lang}/studio/media/${encodeURIComponent(args.params.hash ?? '')}`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio/media/${encodeURIComponent(args.params.hash ?? '')}`, 303)
}

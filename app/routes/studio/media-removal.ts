import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { removeFromLibrary } from '../../domain/courses/media-use.server'
import { orRefuse } from '../answer.server'
import { instructor, visitor } from '../guard.server'

/** A file leaves one's library; what a course needs stays. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  orRefuse(() => removeFromLibrary(ctx, args.params.hash ?? ''))
  return redirect(`/${ctx.lang}/studio/media`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio/media/${args.params.hash}`, 303)
}

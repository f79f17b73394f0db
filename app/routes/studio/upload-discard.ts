import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { discardUpload } from '../../domain/media/discard-upload.server'
import { removeUpload } from '../../platform/tus'
import { orRefuse } from '../answer.server'
import { instructor, visitor } from '../guard.server'

/** A file on its way is no longer wanted, or the notice that it could not be taken was read. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const id = args.params.uploadId ?? ''
  orRefuse(() => discardUpload(ctx, id))
  await removeUpload(ctx.visit.config.uploadsDir, id)
  return redirect(`/${ctx.lang}/studio/media`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio/media`, 303)
}

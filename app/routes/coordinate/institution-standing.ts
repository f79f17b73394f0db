import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { undoMerge } from '../../domain/register/merge.server'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'

/** A merged institution stands for itself again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const mergedId = args.params.institutionId ?? ''
  orRefuse(() => undoMerge(ctx, { mergedId }))
  return redirect(`/${ctx.lang}/coordinate/institutions/${mergedId}?done=undone`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  return redirect(`/${ctx.lang}/coordinate/institutions/${encodeURIComponent(args.params.institutionId ?? '')}`)
}

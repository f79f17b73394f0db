import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { retryKind } from '../../domain/operations/retry-job.server'
import { orRefuse } from '../answer.server'
import { administrator } from '../guard.server'

/** Tries all jobs of a kind that failed once more. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await administrator(args)
  orRefuse(() => retryKind(ctx, args.params.kind ?? ''))
  return redirect(`/${ctx.lang}/admin/jobs?state=failed&done=retriedAll`, 303)
}

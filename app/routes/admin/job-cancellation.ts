import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { cancelWork } from '../../domain/operations/cancel-job.server'
import { orRefuse } from '../answer.server'
import { administrator } from '../guard.server'

/** Ends a job that waits or runs. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await administrator(args)
  orRefuse(() => cancelWork(ctx, args.params.jobId ?? ''))
  return redirect(`/${ctx.lang}/admin/jobs?state=waiting&done=cancelDone`, 303)
}

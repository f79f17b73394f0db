import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { retryJob } from '../../domain/operations/retry-job.server'
import { orRefuse } from '../answer.server'
import { administrator } from '../guard.server'

/** Tries a job that failed once more. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await administrator(args)
  orRefuse(() => retryJob(ctx, args.params.jobId ?? ''))
  return redirect(`/${ctx.lang}/admin/jobs?state=failed&done=retried`, 303)
}

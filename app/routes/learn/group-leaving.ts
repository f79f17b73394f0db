import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { leaveCohort } from '../../domain/cohorts/join-cohort.server'
import { orRefuse } from '../answer.server'
import { learner } from '../guard.server'

/** One leaves a group that one joined. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  orRefuse(() => leaveCohort(ctx, args.params.groupId ?? ''))
  return redirect(`/${ctx.lang}/learn?group=left#groups`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return redirect(`/${ctx.lang}/learn#groups`)
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { renewLink } from '../../domain/cohorts/links.server'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'
import { groupAt } from './group-place.server'

/** A new link to join by; the one before ends. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort, here } = groupAt(ctx, args)
  orRefuse(() => renewLink(ctx, cohort.id))
  return redirect(`${here}?done=linked#ways`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  return redirect(`/${ctx.lang}/coordinate/groups/${encodeURIComponent(args.params.groupId ?? '')}`)
}

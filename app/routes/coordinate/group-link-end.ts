import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { endLink } from '../../domain/cohorts/links.server'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'
import { groupAt } from './group-place.server'

/** The link opens nothing any more. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort, here } = groupAt(ctx, args)
  orRefuse(() => endLink(ctx, cohort.id))
  return redirect(`${here}?done=unlinked#ways`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  return redirect(`/${ctx.lang}/coordinate/groups/${encodeURIComponent(args.params.groupId ?? '')}`)
}

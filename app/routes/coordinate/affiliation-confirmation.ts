import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { confirmAffiliation } from '../../domain/people/confirm-affiliation.server'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'

/** A person works where they said. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { personId = '', affiliationId = '' } = args.params
  orRefuse(() => confirmAffiliation(ctx, { personId, affiliationId }))
  return redirect(`/${ctx.lang}/coordinate/people/${personId}?done=confirmed`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  return redirect(`/${ctx.lang}/coordinate/people/${encodeURIComponent(args.params.personId ?? '')}`)
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { closeAffiliation } from '../../domain/people/close-affiliation.server'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'

/** A person no longer works there; whoever coordinates that institution sees them no more. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { personId = '', affiliationId = '' } = args.params
  orRefuse(() => closeAffiliation(ctx, { personId, affiliationId }))
  return redirect(`/${ctx.lang}/coordinate/people?done=ended`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  return redirect(`/${ctx.lang}/coordinate/people/${encodeURIComponent(args.params.personId ?? '')}`)
}

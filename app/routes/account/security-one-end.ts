import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { endOneSignIn } from '../../domain/proofs/end-sign-ins.server'
import { learner } from '../guard.server'

/** Ends one sign-in of one's own; the one that asks, too. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  endOneSignIn(ctx, args.params.id ?? '')
  return redirect(`/${ctx.lang}/account/security?ended#sign-ins`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return redirect(`/${ctx.lang}/account/security`)
}

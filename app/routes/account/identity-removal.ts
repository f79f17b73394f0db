import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { removeIdentity } from '../../domain/credentials/remove-identity.server'
import { learner, visitor } from '../guard.server'

/** The identity number goes, with every copy of it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  removeIdentity(ctx)
  return redirect(`/${ctx.lang}/account/identity`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return redirect(`/${ctx.lang}/account/identity`, 303)
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { startApp } from '../../domain/proofs/app-codes.server'
import { learner } from '../guard.server'
import { mustHaveProved } from './proving.server'

/** Makes the secret that an app takes; the next page shows it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  mustHaveProved(ctx)
  startApp(ctx)
  return redirect(`/${ctx.lang}/account/security/app`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return redirect(`/${ctx.lang}/account/security`)
}

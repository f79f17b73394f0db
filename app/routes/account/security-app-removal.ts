import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { removeApp } from '../../domain/proofs/app-codes.server'
import { learner } from '../guard.server'
import { mustHaveProved } from './proving.server'

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  mustHaveProved(ctx)
  removeApp(ctx)
  return redirect(`/${ctx.lang}/account/security#app`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return redirect(`/${ctx.lang}/account/security`)
}

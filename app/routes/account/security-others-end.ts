import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { endOtherSignIns } from '../../domain/proofs/end-sign-ins.server'
import { readTokenCookie } from '../../platform/cookies'
import { learner } from '../guard.server'

/** Ends every sign-in but this one; other devices are new ones again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const { cookies, config } = ctx.visit
  endOtherSignIns(ctx, { token: ctx.viewer.token, device: readTokenCookie(cookies, 'device', config) })
  return redirect(`/${ctx.lang}/account/security?ended#sign-ins`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return redirect(`/${ctx.lang}/account/security`)
}

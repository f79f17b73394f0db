import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { removePasskey } from '../../domain/proofs/passkeys.server'
import { learner } from '../guard.server'
import { mustHaveProved } from './proving.server'

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  mustHaveProved(ctx)
  removePasskey(ctx, args.params.passkeyId ?? '')
  return redirect(`/${ctx.lang}/account/security#passkeys`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return redirect(`/${ctx.lang}/account/security`)
}

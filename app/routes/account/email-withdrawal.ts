import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withdrawEmailChange } from '../../domain/accounts/withdraw-email-change.server'
import { learner } from '../guard.server'

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  withdrawEmailChange(ctx)
  return redirect(`/${ctx.lang}/account`, 303)
}

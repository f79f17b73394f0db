import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { askSameEmail } from '../../domain/accounts/ask-email-change.server'
import { orRefuseSoon } from '../answer.server'
import { learner } from '../guard.server'
import { takeTries } from './tries.server'

/** The address of the account is asked again, after mail to it came back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  await orRefuseSoon(() => takeTries(ctx, [['confirm-mail', ctx.viewer.id]]))
  askSameEmail(ctx)
  return redirect(`/${ctx.lang}/account/email/confirmation`, 303)
}

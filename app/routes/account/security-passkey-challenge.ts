import type { ActionFunctionArgs } from '@remix-run/node'
import { orRefuseSoon } from '../answer.server'
import { learner } from '../guard.server'
import { challengeToAdd } from './passkey-answers.server'
import { hasProved } from './proving.server'
import { passkeyTries, takeTries } from './tries.server'

/** What the page's script asks the authenticator for; 403 where the person has to show who they are first. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  if (!hasProved(ctx)) throw new Response(null, { status: 403 })
  return orRefuseSoon(() => takeTries(ctx, passkeyTries(ctx)).then(() => challengeToAdd(ctx)))
}

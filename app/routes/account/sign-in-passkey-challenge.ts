import type { ActionFunctionArgs } from '@remix-run/node'
import { visitor } from '../guard.server'
import { orRefuseSoon } from '../answer.server'
import { challengeToUse } from './passkey-answers.server'
import { passkeyTries, takeTries } from './tries.server'

/** What the page's script asks the authenticator; written down, and good for five minutes. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  return orRefuseSoon(() => takeTries(ctx, passkeyTries(ctx)).then(() => challengeToUse(ctx)))
}

import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { chooseSignature } from '../../domain/media/set-signature.server'
import { formOf, orRefuse } from '../answer.server'
import { administrator } from '../guard.server'

/** Prints a signature that was used before, or none. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await administrator(args)
  const hash = (await formOf(args.request)).get('hash')
  orRefuse(() => chooseSignature(ctx, typeof hash === 'string' ? hash : ''))
  return redirect(`/${ctx.lang}/admin/settings?saved=signatureImage#signatureImage`, 303)
}

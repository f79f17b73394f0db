import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { setMail } from '../../domain/accounts/consent.server'
import { learner } from '../guard.server'

/** Mails of one's groups: wanted, or not any more. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const said = new URLSearchParams((await args.request.text()).slice(0, 200)).get('wanted')
  setMail(ctx, 'group-mail', { isWanted: said === 'yes' })
  return redirect(`/${ctx.lang}/account?saved`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return redirect(`/${ctx.lang}/account`)
}

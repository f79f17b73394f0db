import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { takeBackDeletion } from '../../domain/privacy/take-back.server'
import { orRefuse } from '../answer.server'
import { leaver } from '../guard.server'

/** The account stays. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await leaver(args)
  orRefuse(() => takeBackDeletion(ctx))
  return redirect(`/${ctx.lang}/account`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await leaver(args)
  return redirect(`/${ctx.lang}/account/deletion`)
}

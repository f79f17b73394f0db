import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { setSharing } from '../../domain/accounts/sharing.server'
import { orRefuse } from '../answer.server'
import { learner } from '../guard.server'

/** What one's institution sees: agreed to, or withdrawn. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const said = new URLSearchParams((await args.request.text()).slice(0, 500))
  const isShared = said.get('wanted') === 'yes'
  orRefuse(() => setSharing(ctx, { isShared, institutionId: said.get('institutionId') ?? undefined }))
  return redirect(`/${ctx.lang}/account/workplace#sharing`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return redirect(`/${ctx.lang}/account/workplace`)
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { PrintingForm } from '../../domain/credentials/forms'
import { printIdentity } from '../../domain/credentials/give-identity.server'
import { orRefuse, read } from '../answer.server'
import { learner, visitor } from '../guard.server'

/** Whether certificates carry the identity number from now on. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, PrintingForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  orRefuse(() => printIdentity(ctx, { isPrinted: form.value.printed === 'yes' }))
  return redirect(`/${ctx.lang}/account/identity`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return redirect(`/${ctx.lang}/account/identity`, 303)
}

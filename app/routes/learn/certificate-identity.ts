import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ReissueForm } from '../../domain/credentials/forms'
import { reissueOwn } from '../../domain/credentials/reissue-own.server'
import { orRefuse, read } from '../answer.server'
import { learner, visitor } from '../guard.server'
import { reissueTry } from './reissue-try.server'

/** The holder has the certificate issued again, with the identity number or without it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, ReissueForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const refusal = await reissueTry(ctx)
  const hasIdentity = form.value.identity === 'with'
  const { code } = orRefuse(() => {
    if (refusal) throw refusal
    return reissueOwn(ctx, { code: args.params.code ?? '', hasIdentity })
  })
  return redirect(`/${ctx.lang}/certificates/${code}`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return redirect(`/${ctx.lang}/certificates/${encodeURIComponent(args.params.code ?? '')}`, 303)
}

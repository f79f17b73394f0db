import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { replaceCredential } from '../../domain/credentials/replace.server'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'
import { correctedAt } from './register-record.server'

/** A button of a certificate's page: whoever opens its address is led there. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await coordinator(args)
  return redirect(`/${lang}/coordinate/certificates/${encodeURIComponent(args.params.code ?? '')}`)
}

/** Another certificate in the name of the account takes its place. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { record } = correctedAt(ctx, args)
  const { code } = orRefuse(() => replaceCredential(ctx, { code: record.code }))
  return redirect(`/${ctx.lang}/coordinate/certificates/${code}`, 303)
}

import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { anyone } from '../guard.server'

/** The address that certificates name for what they attest: to its page in the visitor's language. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await anyone(args)
  return redirect(`/${lang}/achievements/${encodeURIComponent(args.params.id ?? '')}`, {
    headers: { Vary: 'Cookie, Accept-Language', 'Cache-Control': 'private, no-store' },
  })
}

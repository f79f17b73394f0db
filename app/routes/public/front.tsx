import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { anyone } from '../guard.server'

/** Sends the visitor to their language; temporary, because it is theirs and not the address's. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await anyone(args)
  return redirect(`/${lang}`, { headers: { Vary: 'Cookie, Accept-Language', 'Cache-Control': 'private, no-store' } })
}

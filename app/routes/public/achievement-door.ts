import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { anyone } from '../guard.server'
import { OPEN_TO_ALL } from '../linked-data.server'

/** The address that certificates name for what they attest: to its page in the visitor's language, or to its data. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await anyone(args)
  const id = encodeURIComponent(args.params.id ?? '')
  const isData = /^application\/(?:\w+\+)*(?:ld\+)?json\b/.test(args.request.headers.get('Accept') ?? '')
  return redirect(isData ? `/api/badges/achievements/${id}` : `/${lang}/achievements/${id}`, {
    headers: {
      Vary: 'Accept, Cookie, Accept-Language',
      'Cache-Control': 'private, no-store',
      ...(isData ? OPEN_TO_ALL : {}),
    },
  })
}

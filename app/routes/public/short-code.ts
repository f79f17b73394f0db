import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { formatCode, parseCode } from '../../domain/credentials/rules'
import { anyone } from '../guard.server'

const HEADERS = { Vary: 'Cookie, Accept-Language', 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }

/** The address in the QR code: to the certificate in the visitor's language, or to the form where it is no code. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await anyone(args)
  const typed = args.params.code ?? ''
  const code = parseCode(typed)
  const path = code
    ? `certificates/${formatCode(code)}`
    : `certificates?code=${encodeURIComponent([...typed].slice(0, 100).join(''))}`
  return redirect(`/${lang}/${path}`, { headers: HEADERS })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { anyone } from '../guard.server'

/** Every address that nothing else answers. */
export async function loader(args: LoaderFunctionArgs) {
  await anyone(args)
  throw new Response(null, { status: 404 })
}

/** A form sent to nowhere. */
export async function action(args: LoaderFunctionArgs) {
  await anyone(args)
  throw new Response(null, { status: 404 })
}

// Without a component the address would answer with data and not with the page that says what to do.
export default function Missing() {
  return null
}

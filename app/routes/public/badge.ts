import type { LoaderFunctionArgs } from '@remix-run/node'
import { CREDENTIAL_TYPE } from '../../domain/badges/addresses'
import { anyone } from '../guard.server'
import { OPEN_TO_ALL } from '../linked-data.server'
import { findBadgeFor } from './badge-door.server'
import { PRIVATE } from './certificate-page.server'

/** The address that a badge has for its name: the public badge, for any verifier. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await anyone(args)
  const found = await findBadgeFor(ctx, args.params.code ?? '', false)
  if (found instanceof Response) return found
  return new Response(found.badge, { headers: { 'Content-Type': CREDENTIAL_TYPE, ...PRIVATE, ...OPEN_TO_ALL } })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { CREDENTIAL_TYPE } from '../../domain/badges/addresses'
import { visitor } from '../guard.server'
import { badgeFile, findBadgeFor } from './badge-door.server'

/** The signed badge as a file; its holder's own copy for the holder. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const found = await findBadgeFor(ctx, args.params.code ?? '', true)
  return found instanceof Response ? found : badgeFile(found.facts, found.badge, [CREDENTIAL_TYPE, 'json'])
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { CREDENTIAL_TYPE } from '../../domain/badges/addresses'
import { statusList, TTL_MS } from '../../domain/badges/status-list.server'
import { anyone } from '../guard.server'
import { linkedData } from '../linked-data.server'

/** The signed list in which a verifier looks up whether a badge still counts. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await anyone(args)
  const asked = args.params.list ?? ''
  const list = /^[1-9]\d{0,5}$/.test(asked) ? await statusList(ctx, Number(asked)) : undefined
  if (list === undefined) throw new Response(null, { status: 404 })
  return linkedData(list, { type: CREDENTIAL_TYPE, seconds: TTL_MS / 1000 })
}

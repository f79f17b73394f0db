import type { LoaderFunctionArgs } from '@remix-run/node'
import { didDocument } from '../../domain/badges/did-document.server'
import { anyone } from '../guard.server'
import { linkedData } from '../linked-data.server'

/** did:web of the origin: the keys by which badges are checked, those of before among them. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await anyone(args)
  return linkedData(await didDocument(ctx), { type: 'application/did+json' })
}

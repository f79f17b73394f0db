import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ItemPage } from '../../ui/library/item-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { itemPart } from './media-part.server'

export const handle = { island: 'slideTimes' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return itemPart(ctx, args.params.hash ?? '', new URL(args.request.url).searchParams)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.item.label) : [])

export default function Item() {
  return <ItemPage part={useLoaderData<typeof loader>()} />
}

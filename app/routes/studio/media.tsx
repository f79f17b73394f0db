import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { i18nFor } from '../../platform/i18n'
import { LibraryPage } from '../../ui/library/library-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { libraryPart } from './media-part.server'

export const handle = { island: 'uploads' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return libraryPart(ctx, new URL(args.request.url).searchParams)
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'media')('title')) : []

export default function Library() {
  return <LibraryPage {...useLoaderData<typeof loader>()} />
}

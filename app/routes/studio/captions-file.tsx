import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeskPage } from '../../ui/studio/captions/desk-page'
import { formOf } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { placeOf } from './caption-place.server'
import { takeFile } from './captions-file.server'
import { captionsPart } from './captions-part.server'

/** A file of 20,000 cues is larger than a form of words. */
export const handle = { island: 'captions', largestFormBytes: 6 * 1024 * 1024 }

/** The desk, where a file that is not taken is told of. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return captionsPart(ctx, placeOf(args), new URLSearchParams())
}

/** A caption file takes the place of the captions. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return takeFile(ctx, placeOf(args), await formOf(args.request))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.frame.lang, data.title) : [])

export default function CaptionsFile() {
  const again = useActionData<{ refused: string }>()
  const part = useLoaderData<typeof loader>()
  return <DeskPage part={again ? { ...part, refused: again.refused } : part} again={undefined} />
}

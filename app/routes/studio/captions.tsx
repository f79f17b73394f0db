import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CaptionRow } from '../../ui/studio/captions/caption-row'
import { DeskPage } from '../../ui/studio/captions/desk-page'
import { formOf } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { deskPath, placeOf } from './caption-place.server'
import { saveRows } from './caption-rows-save.server'
import { captionsPart } from './captions-part.server'

export const handle = { island: 'captions' }

/** The caption desk: the film beside its cues. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return captionsPart(ctx, placeOf(args), new URL(args.request.url).searchParams)
}

/** The rows as a form without a script sends them. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const place = placeOf(args)
  const outcome = saveRows(ctx, place, await formOf(args.request))
  if ('rows' in outcome) return data({ rows: outcome.rows }, { status: outcome.status })
  const page = new URL(args.request.url).searchParams.get('page')
  return redirect(`${deskPath(ctx.lang, place)}?did=saved${page ? `&page=${encodeURIComponent(page)}` : ''}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.frame.lang, data.title) : [])

export default function Captions() {
  const again = useActionData<{ rows: CaptionRow[] }>()
  return <DeskPage part={useLoaderData<typeof loader>()} again={again?.rows} />
}

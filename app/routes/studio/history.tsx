import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRevisions } from '../../domain/authoring/revisions.server'
import { HistoryPage } from '../../ui/publication/history-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { nameOf, studioPlace } from './frame.server'

export const handle = { island: 'desk' }

/** The published versions of a course. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const { frame } = studioPlace(ctx, args.params.courseId ?? '')
  const before = Number(new URL(args.request.url).searchParams.get('before'))
  const found = listRevisions(ctx.db, frame.courseId, before > 0 ? before : undefined)
  return { frame, revisions: found.map((one) => ({ ...one, publishedBy: nameOf(ctx, one.publishedBy) })) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function History() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />
}

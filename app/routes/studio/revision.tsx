import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { compare } from '../../domain/authoring/compare'
import { revisionNumber } from '../../domain/authoring/publication-forms'
import { findRevision } from '../../domain/authoring/revisions.server'
import { revisionDocument } from '../../domain/courses/queries.server'
import { type RevisionPart, RevisionPage } from '../../ui/publication/history-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { nameOf, studioPlace } from './frame.server'

export const handle = { island: 'desk' }

/** One published version, what it changed, and what going back to it would. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const { frame } = studioPlace(ctx, args.params.courseId ?? '')
  const found = findRevision(ctx.db, frame.courseId, revisionNumber(args.params.number) ?? 0)
  if (!found || frame.revision === undefined) throw new Response(null, { status: 404 })
  const { revision, comparison, document } = found
  const newest = revisionDocument(ctx.db, frame.courseId, frame.revision)
  const { slug, previousSlugs } = newest
  const back = compare(newest, { ...document, slug, previousSlugs }).places
  return {
    frame,
    revision: { ...revision, publishedBy: nameOf(ctx, revision.publishedBy) },
    places: comparison.places,
    ...(revision.number < frame.revision ? { back } : {}),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function Revision() {
  return <RevisionPage part={useLoaderData() as RevisionPart} />
}

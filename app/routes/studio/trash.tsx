import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listTrash } from '../../domain/authoring/restore-part.server'
import { TrashPage } from '../../ui/studio/trash-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { nameOf, studioPlace } from './frame.server'

export const handle = { island: 'desk' }

/** What was taken out of a course and can be put back. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const { frame, document } = studioPlace(ctx, args.params.courseId ?? '')
  const items = listTrash(ctx.db, frame.courseId, document)
  return { frame, items: items.map((item) => ({ ...item, removedBy: nameOf(ctx, item.removedBy) })) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function Trash() {
  return <TrashPage {...useLoaderData<typeof loader>()} />
}

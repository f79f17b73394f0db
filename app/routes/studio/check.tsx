import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { placeFindings } from '../../domain/authoring/finding-places'
import { findingsByLesson } from '../../domain/authoring/standing.server'
import { CheckPage } from '../../ui/publication/check-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { studioPlace } from './frame.server'

export const handle = { island: 'desk' }

/** What is missing or doubtful in a draft. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const { frame, document } = studioPlace(ctx, args.params.courseId ?? '')
  return { frame, groups: placeFindings(document, findingsByLesson(document).all) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function Check() {
  return <CheckPage {...useLoaderData<typeof loader>()} />
}

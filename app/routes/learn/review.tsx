import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CourseView } from '../../domain/courses/views'
import type { PreviewBar } from '../../ui/publication/preview-frame'
import { PreviewCourse } from '../../ui/publication/preview-pages'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { reviewPlace } from './preview-door.server'
import { previewCourse } from './preview-page.server'

export const handle = { framed: true }

/** The draft of a link for reviewers. */
export async function loader(args: LoaderFunctionArgs) {
  const place = reviewPlace(await visitor(args), args)
  return data(previewCourse(place), { headers: { 'Set-Cookie': place.cookie } })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) =>
  found ? privateHead(found.bar.lang, found.course.title.text) : []

export default function ReviewDoor() {
  const found = useLoaderData() as { bar: PreviewBar; course: CourseView; at: string }
  return <PreviewCourse {...found} />
}

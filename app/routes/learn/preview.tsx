import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CourseView } from '../../domain/courses/views'
import type { PreviewBar } from '../../ui/publication/preview-frame'
import { PreviewCourse } from '../../ui/publication/preview-pages'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { previewPlace } from './preview-door.server'
import { previewCourse } from './preview-page.server'

export const handle = { framed: true }

/** The draft as a learner sees it. */
export async function loader(args: LoaderFunctionArgs) {
  return previewCourse(previewPlace(await instructor(args), args))
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) =>
  found ? privateHead(found.bar.lang, found.course.title.text) : []

export default function PreviewDoor() {
  const found = useLoaderData() as { bar: PreviewBar; course: CourseView; at: string }
  return <PreviewCourse {...found} />
}

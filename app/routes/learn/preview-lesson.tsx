import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { LessonPage } from '../../ui/lesson/page-data'
import type { PreviewBar } from '../../ui/publication/preview-frame'
import { PreviewLesson } from '../../ui/publication/preview-pages'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { previewPlace } from './preview-door.server'
import { previewLesson } from './preview-page.server'

export const handle = { island: 'lesson', framed: true }

/** One lesson of the draft. */
export async function loader(args: LoaderFunctionArgs) {
  const place = previewPlace(await instructor(args), args)
  return previewLesson(place, args.params.lessonId ?? '', args.request)
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) =>
  found ? privateHead(found.bar.lang, found.page.title.text) : []

export default function PreviewLessonDoor() {
  const { bar, page } = useLoaderData() as { bar: PreviewBar; page: LessonPage }
  return <PreviewLesson bar={bar} page={page} />
}

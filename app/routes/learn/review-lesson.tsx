import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { LessonPage } from '../../ui/lesson/page-data'
import type { PreviewBar } from '../../ui/publication/preview-frame'
import { PreviewLesson } from '../../ui/publication/preview-pages'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { reviewPlace } from './preview-door.server'
import { previewLesson } from './preview-page.server'

export const handle = { island: 'lesson', framed: true }

/** One lesson of the draft. */
export async function loader(args: LoaderFunctionArgs) {
  const place = reviewPlace(await visitor(args), args)
  const headers = { 'Set-Cookie': place.cookie }
  return data(previewLesson(place, args.params.lessonId ?? '', args.request), { headers })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) =>
  found ? privateHead(found.bar.lang, found.page.title.text) : []

export default function ReviewLessonDoor() {
  const { bar, page } = useLoaderData() as { bar: PreviewBar; page: LessonPage }
  return <PreviewLesson bar={bar} page={page} />
}

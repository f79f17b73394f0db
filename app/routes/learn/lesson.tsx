import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LessonScreen } from '../../ui/lesson/lesson-screen'
import type { LessonPage } from '../../ui/lesson/page-data'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { lessonAt } from './lesson-door.server'
import { lessonPage } from './lesson-page.server'

export const handle = { island: 'lesson' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return lessonPage(ctx, lessonAt(ctx, args.params), args.request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title.text) : [])

export default function Lesson() {
  // Pages are not hydrated: what the loader made is what is rendered, as it is.
  const page = useLoaderData() as LessonPage
  return <LessonScreen page={page} />
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LessonPage } from '../../ui/studio/lesson-page'
import type { SaveAgain } from '../../ui/studio/parts'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { lessonPart } from './lesson-part.server'
import { answerSave } from './save.server'

export const handle = { island: 'desk' }

/** One lesson in the studio. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const asked = new URL(args.request.url).searchParams
  const question = { open: asked.get('open') ?? '', isAlone: asked.has('alone') }
  return lessonPart(ctx, args.params.courseId ?? '', args.params.lessonId ?? '', question)
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return answerSave(ctx, args.params.courseId ?? '', args.request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.frame.lang, data.title) : [])

export default function StudioLesson() {
  const again = useActionData<{ save: SaveAgain }>()
  return <LessonPage part={useLoaderData<typeof loader>()} again={again?.save} />
}

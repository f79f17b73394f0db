import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OutlinePage } from '../../ui/studio/outline-page'
import type { SaveAgain } from '../../ui/studio/parts'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { outlinePart } from './outline-part.server'
import { answerSave } from './save.server'

export const handle = { island: 'desk' }

/** A course in the studio: its outline. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const going = new URL(args.request.url).searchParams.get('going') ?? ''
  return outlinePart(ctx, args.params.courseId ?? '', going)
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return answerSave(ctx, args.params.courseId ?? '', args.request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function StudioCourse() {
  const again = useActionData<{ save: SaveAgain }>()
  return <OutlinePage part={useLoaderData<typeof loader>()} again={again?.save} />
}

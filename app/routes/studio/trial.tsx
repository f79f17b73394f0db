import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TrialPage } from '../../ui/studio/quiz/trial-page'
import { formOf } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { trialPart, trialResult } from './trial-part.server'

export const handle = { island: 'desk' }

/** The quiz of the draft, as a learner meets it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return trialPart(ctx, args.params.courseId ?? '', args.params.lessonId ?? '')
}

/** Graded, told, and forgotten. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const form = await formOf(args.request)
  return data({ result: trialResult(ctx, args.params.courseId ?? '', args.params.lessonId ?? '', form) })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.frame.lang, data.title) : [])

export default function Trial() {
  const done = useActionData<typeof action>()
  return <TrialPage part={useLoaderData<typeof loader>()} result={done?.result} />
}

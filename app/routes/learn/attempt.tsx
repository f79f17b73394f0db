import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AttemptScreen } from '../../ui/quiz/attempt-screen'
import { ResultScreen } from '../../ui/quiz/result-screen'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { type AttemptPage, attemptPage } from './attempt-page.server'
import { attemptAt } from './lesson-door.server'

export const handle = { island: 'quiz' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const at = Number(new URL(args.request.url).searchParams.get('at'))
  return { ...attemptPage(ctx, attemptAt(ctx, args.params)), at }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, data.lessonTitle.text) : []

export default function Attempt() {
  const page = useLoaderData() as AttemptPage & { at: number }
  return page.is === 'open' ? <AttemptScreen {...page} /> : <ResultScreen {...page} page={page.result} />
}

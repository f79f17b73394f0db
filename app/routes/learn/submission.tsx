import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { submitAttempt } from '../../domain/progress/submit-attempt.server'
import { type BeforeSending, SubmissionScreen } from '../../ui/quiz/submission-screen'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { attemptPage } from './attempt-page.server'
import { attemptAt } from './lesson-door.server'

/** What is still unanswered, before the attempt is closed. */
export async function loader(args: LoaderFunctionArgs): Promise<BeforeSending> {
  const ctx = await learner(args)
  const page = attemptPage(ctx, attemptAt(ctx, args.params))
  if (page.is === 'sent') throw redirect(page.here, 303)
  const { questions, responses, flaws } = page.attempt
  return {
    ...page,
    count: questions.length,
    unanswered: questions.filter((q) => !responses[q.id]).map(({ number, prompt }) => ({ number, prompt })),
    flawed: questions.flatMap((question) => (flaws[question.id] ? [{ question, flaw: flaws[question.id]! }] : [])),
  }
}

/** Closes the attempt; pressing twice closes it once. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const place = attemptAt(ctx, args.params)
  submitAttempt(ctx, { attemptId: place.attempt.id })
  return redirect(place.here, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, data.lessonTitle.text) : []

export default function Submission() {
  return <SubmissionScreen {...(useLoaderData() as BeforeSending)} />
}

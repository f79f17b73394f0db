import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePart } from '../../domain/authoring/team.server'
import { mayChange } from '../../domain/courses/policy'
import { importQuestions } from '../../domain/transfer/import-gift.server'
import { GiftPage } from '../../ui/studio/quiz/gift-page'
import { formOf, orRefuse } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { checkedGift, giftPart, textOf } from './gift-part.server'

/** A text with questions comes as a file, and goes back and forth while it is looked at. */
export const handle = { island: 'desk', largestFormBytes: 5 * 1024 * 1024 }

/** Questions come in and go out as text. */
export async function loader(args: LoaderFunctionArgs) {
  return giftPart(await instructor(args), args.params)
}

/** First read and told; only a second press adds anything. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { courseId = '', lessonId = '' } = args.params
  const { source } = giftPart(ctx, args.params)
  orRefuse(() => requirePart(ctx, courseId, mayChange))
  const form = await formOf(args.request)
  const text = await textOf(form)
  if (text === undefined) return data({ is: 'too-large' as const }, { status: 413 })
  const checked = await checkedGift(text, source, form)
  if (form.get('do') !== 'import') return data({ is: 'checked' as const, ...checked.shown })
  const { pool, draw } = checked.shown
  const questions = checked.questions.slice(checked.shown.from - 1)
  const into = pool === '' ? {} : { pool: { name: pool, draw } }
  orRefuse(() => importQuestions(ctx, courseId, { lessonId, questions, ...into }))
  return redirect(`/${ctx.lang}/studio/courses/${courseId}/lessons/${lessonId}#questions`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.frame.lang, data.title) : [])

export default function Gift() {
  return <GiftPage part={useLoaderData<typeof loader>()} done={useActionData<typeof action>()} />
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { regrade } from '../../domain/progress/regrade.server'
import { RegradePage } from '../../ui/studio/quiz/regrade-page'
import { answer, type FormAgain, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { regradePart } from './regrade-part.server'

export const handle = { island: 'desk' }

const Form = z.object({ sure: z.literal('yes', 'needed'), reason: z.string().trim().max(500, 'long').default('') })

/** Whom a mended key would touch, before anybody is touched. */
export async function loader(args: LoaderFunctionArgs) {
  return regradePart(await instructor(args), args.params)
}

/** Ordered by a tick and a press; ordering it twice is ordering it once. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { target, riseCount } = regradePart(ctx, args.params)
  const form = await read(args.request, Form)
  return answer(ctx.lang, form, ({ reason }) => {
    if (riseCount > 0) regrade(ctx, { ...target, reason })
    return redirect(new URL(args.request.url).pathname, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function QuestionRegrade() {
  const again = useActionData<FormAgain>()
  return <RegradePage part={useLoaderData<typeof loader>()} again={again?.form} />
}

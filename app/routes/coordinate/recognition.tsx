import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recognise } from '../../domain/progress/recognise.server'
import { RecognitionForm } from '../../domain/certified/forms'
import { i18nFor } from '../../platform/i18n'
import { RecognitionPage } from '../../ui/coordinate/enrolment-acts'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { enrolmentAt } from './enrolment-place.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'certified')('recognise.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { row, course, back } = enrolmentAt(ctx, args)
  return { lang: ctx.lang, name: row.name, course: course.text, back }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { row, back } = enrolmentAt(ctx, args)
  const form = await read(args.request, RecognitionForm)
  return answer(ctx.lang, form, (given) => {
    recognise(ctx, { enrolmentId: row.enrolmentId, ...given })
    return redirect(back, 303)
  })
}

export default function Recognition() {
  const { name, course, back } = useLoaderData<typeof loader>()
  const done = useActionData<FormAgain>()
  return <RecognitionPage name={name} course={course} back={back} again={done?.form} />
}

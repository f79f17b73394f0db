import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { allowAttempt } from '../../domain/progress/allow-attempt.server'
import { quizzesOfEnrolment } from '../../domain/progress/quizzes-of-enrolment.server'
import { ExtraAttemptForm } from '../../domain/certified/forms'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { ExtraAttemptPage } from '../../ui/coordinate/enrolment-acts'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { enrolmentAt } from './enrolment-place.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'certified')('extra.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { row, enrolment, course, back } = enrolmentAt(ctx, args)
  const limited = quizzesOfEnrolment(ctx.db, enrolment, ctx.lang).filter(({ allowed }) => allowed > 0)
  const quizzes = limited.map(({ id, title }) => ({ id, title: title.text }))
  return { lang: ctx.lang, press: newId(), name: row.name, course: course.text, back, quizzes }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { row, back } = enrolmentAt(ctx, args)
  const form = await read(args.request, ExtraAttemptForm)
  return answer(ctx.lang, form, ({ lesson, reason, press }) => {
    allowAttempt(ctx, { enrolmentId: row.enrolmentId, lessonId: lesson, reason, press })
    return redirect(back, 303)
  })
}

export default function ExtraAttempt() {
  const { lang: _, ...page } = useLoaderData<typeof loader>()
  const done = useActionData<FormAgain>()
  return <ExtraAttemptPage {...page} again={done?.form} />
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endRecognition } from '../../domain/progress/recognise.server'
import { ReasonForm } from '../../domain/certified/forms'
import { i18nFor } from '../../platform/i18n'
import { ReasonPage } from '../../ui/coordinate/reason-page'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { enrolmentAt } from './enrolment-place.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'certified')('recognise.endTitle')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { row, course, back } = enrolmentAt(ctx, args)
  return { lang: ctx.lang, name: row.name, course: course.text, back }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { row, back } = enrolmentAt(ctx, args)
  const form = await read(args.request, ReasonForm)
  return answer(ctx.lang, form, ({ reason }) => {
    endRecognition(ctx, { enrolmentId: row.enrolmentId, reason })
    return redirect(back, 303)
  })
}

export default function RecognitionEnd() {
  const { name, course, back } = useLoaderData<typeof loader>()
  const done = useActionData<FormAgain>()
  const { t } = useTranslation('certified')
  return (
    <ReasonPage
      title={t('recognise.endTitle')}
      lead={t('recognise.endLead')}
      about={<p dir="auto">{t('enrolment.title', { name, course })}</p>}
      reason={t('recognise.endReason')}
      button={t('recognise.endButton')}
      back={back}
      again={done?.form}
    />
  )
}

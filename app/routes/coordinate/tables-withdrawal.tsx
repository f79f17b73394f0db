import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ReasonForm } from '../../domain/certified/forms'
import { findRelease } from '../../domain/tables/queries.server'
import { withdrawTables } from '../../domain/tables/withdraw.server'
import { i18nFor } from '../../platform/i18n'
import { ReasonPage } from '../../ui/coordinate/reason-page'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator, type DoorArgs, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'
import { publisherOnly } from './tables-desk.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

function numberAt(ctx: SignedInContext, { params }: DoorArgs): number {
  publisherOnly(ctx)
  const number = Number(params.number)
  if (!Number.isInteger(number) || !findRelease(ctx.db, number)) throw new Response(null, { status: 404 })
  return number
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const number = numberAt(ctx, args)
  const title = i18nFor(ctx.lang).getFixedT(ctx.lang, 'tables')('desk.withdrawTitle', { number })
  return { lang: ctx.lang, title, number }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const number = numberAt(ctx, args)
  const form = await read(args.request, ReasonForm)
  return answer(ctx.lang, form, ({ reason }) => {
    withdrawTables(ctx, { number, reason })
    return redirect(`/${ctx.lang}/tables/${number}`, 303)
  })
}

export default function TablesWithdrawal() {
  const { lang, title } = useLoaderData<typeof loader>()
  const done = useActionData<FormAgain>()
  const { t } = useTranslation('tables')
  return (
    <ReasonPage
      title={title}
      lead={t('desk.withdrawLead')}
      reason={t('desk.withdrawReason')}
      button={t('desk.withdrawButton')}
      back={`/${lang}/coordinate/tables`}
      again={done?.form}
    />
  )
}

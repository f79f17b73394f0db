import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findBatch } from '../../domain/history/queries.server'
import { withdrawBatch } from '../../domain/history/withdraw-batch.server'
import { ReasonForm } from '../../domain/certified/forms'
import { i18nFor } from '../../platform/i18n'
import { ReasonPage } from '../../ui/coordinate/reason-page'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator, type DoorArgs, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'
import { programmeScope } from './programme-scope.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** A file that was never taken in is not there to be withdrawn. */
function takenAt(ctx: SignedInContext, { params }: DoorArgs) {
  const found = findBatch(ctx.db, ctx.actor, programmeScope(ctx), params.batchId ?? '')
  if (!found || found.importedAt === null) throw new Response(null, { status: 404 })
  return found
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { id, source } = takenAt(ctx, args)
  const title = i18nFor(ctx.lang).getFixedT(ctx.lang, 'history')('withdraw.title', { file: source })
  return { lang: ctx.lang, title, id }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { id } = takenAt(ctx, args)
  const form = await read(args.request, ReasonForm)
  return answer(ctx.lang, form, ({ reason }) => {
    withdrawBatch(ctx, { batchId: id, reason })
    return redirect(`/${ctx.lang}/coordinate/history/${id}`, 303)
  })
}

export default function HistoryWithdrawal() {
  const { lang, title, id } = useLoaderData<typeof loader>()
  const done = useActionData<FormAgain>()
  const { t } = useTranslation('history')
  return (
    <ReasonPage
      title={title}
      lead={t('withdraw.lead')}
      reason={t('withdraw.reason')}
      button={t('withdraw.button')}
      back={`/${lang}/coordinate/history/${id}`}
      again={done?.form}
    />
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askDraft } from '../../domain/tables/ask-draft.server'
import { QUARTER } from '../../domain/tables/quarters'
import { i18nFor } from '../../platform/i18n'
import { TablesDesk } from '../../ui/coordinate/tables-desk'
import { formOf, orRefuse, readBody } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { deskOf } from './tables-desk.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'tables')('desk.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  return deskOf(ctx)
}

const AskForm = z.object({ quarter: z.string().regex(QUARTER) })

/** Asks the worker for what could be told of a quarter. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const form = readBody(await formOf(args.request), AskForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const { quarter } = form.value
  orRefuse(() => askDraft(ctx, quarter))
  return redirect(`/${ctx.lang}/coordinate/tables/${quarter}`, 303)
}

export default function Tables() {
  return <TablesDesk {...useLoaderData<typeof loader>()} />
}

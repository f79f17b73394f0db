import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WAITING } from '../../domain/outreach/standing'
import {
  completionAddress,
  type CompletionQuery,
  notApplied,
  readCompletionQuery,
} from '../../domain/reports/completion-query'
import { i18nFor } from '../../platform/i18n'
import { type Answer, MessagePage } from '../../ui/groups/message-page'
import { coordinator, type DoorArgs } from '../guard.server'
import { privateHead } from '../page-head'
import { messageSent, messageView } from './message-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'groups')('message.title')) : []

/** Throws 404 where the address asks for something that cannot be asked: without it, others would be written to. */
function queryIn({ request }: DoorArgs): CompletionQuery {
  const params = new URL(request.url).searchParams
  const query = readCompletionQuery(params)
  if (notApplied(params, query).length > 0) throw new Response(null, { status: 404 })
  return query
}

/** To the people of a question to the report about those who are stuck or have not started; any other is a 404. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const query = queryIn(args)
  const view = await messageView(ctx, { query })
  const standing = WAITING.find((one) => one === query.status)
  const back = `/${ctx.lang}/coordinate/report${completionAddress(query)}`
  return { ...view, group: undefined, standing, back }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const query = queryIn(args)
  const report = `/${ctx.lang}/coordinate/report${completionAddress(query, { done: 'sent' })}`
  return messageSent(ctx, args.request, { query }, () => redirect(report, 303))
}

export default function Message() {
  return <MessagePage {...useLoaderData<typeof loader>()} answer={useActionData<Answer>()} />
}

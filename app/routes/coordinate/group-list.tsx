import {
  type ActionFunctionArgs,
  data as reply,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { orderList } from '../../domain/cohorts/order-list.server'
import { DryRunPage } from '../../ui/groups/dry-run-page'
import { orSay } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { groupAt } from './group-place.server'
import { listView } from './group-list-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.group.name) : [])

/** What each line of a list would do, or did; another group's list is a 404. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort } = groupAt(ctx, args, true)
  return listView(ctx, cohort, args.params.listId ?? '', new URL(args.request.url).searchParams)
}

/** All good lines are asked, or none. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort, here } = groupAt(ctx, args, true)
  const done = orSay(ctx.lang, () => orderList(ctx, { cohortId: cohort.id, listId: args.params.listId ?? '' }))
  if ('refused' in done) {
    if (done.status === 404) throw new Response(null, { status: 404 })
    return reply({ refused: done.refused }, { status: done.status })
  }
  return redirect(`${here}?done=ordered#ways`, 303)
}

export default function GroupList() {
  const done = useActionData<{ refused: string }>()
  return <DryRunPage {...useLoaderData<typeof loader>()} refused={done?.refused} />
}

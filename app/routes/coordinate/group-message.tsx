import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WAITING } from '../../domain/outreach/standing'
import { type Answer, MessagePage } from '../../ui/groups/message-page'
import { coordinator, type DoorArgs } from '../guard.server'
import { privateHead } from '../page-head'
import { groupAt } from './group-place.server'
import { messageSent, messageView } from './message-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.group) : [])

const standingIn = ({ request }: DoorArgs) => {
  const asked = new URL(request.url).searchParams.get('status')
  return WAITING.find((one) => one === asked)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort, here } = groupAt(ctx, args, true)
  const standing = standingIn(args)
  const view = await messageView(ctx, { cohortId: cohort.id, standing })
  return {
    ...view,
    group: cohort.name,
    standing,
    back: `${here}${standing ? `?status=${standing}` : ''}#people`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort, here } = groupAt(ctx, args, true)
  const asked = { cohortId: cohort.id, standing: standingIn(args) }
  return messageSent(ctx, args.request, asked, () => redirect(`${here}?done=sent#sent`, 303))
}

export default function GroupMessage() {
  return <MessagePage {...useLoaderData<typeof loader>()} answer={useActionData<Answer>()} />
}

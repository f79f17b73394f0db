import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readInvitationStop, stopInvitations } from '../../domain/cohorts/invitation-mail.server'
import { i18nFor } from '../../platform/i18n'
import { StopPage } from '../../ui/groups/stop-page'
import { orRefuse } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'groups')('stop.inviteTitle')) : []

/** Mail readers open links by themselves: looking changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const found = readInvitationStop(ctx, args.params.token ?? '')
  if (!found) throw new Response(null, { status: 404 })
  return { lang: ctx.lang, isOn: found.isOn }
}

/** By the button, or by the mail program on its own (RFC 8058): the token is the right. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  orRefuse(() => stopInvitations(ctx, args.params.token ?? ''))
  return { isStopped: true }
}

export default function GroupInvitationStop() {
  const { isOn } = useLoaderData<typeof loader>()
  const done = useActionData<{ isStopped: boolean }>()
  return <StopPage isStopped={!isOn || done !== undefined} />
}

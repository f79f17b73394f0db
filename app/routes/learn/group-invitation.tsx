import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { JoinForm } from '../../domain/cohorts/forms'
import { joinCohort } from '../../domain/cohorts/join-cohort.server'
import { i18nFor } from '../../platform/i18n'
import { JoinPage } from '../../ui/groups/join-page'
import { orRefuse, read } from '../answer.server'
import { learner, visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { groupAsked } from './group-asked.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'groups')('join.title')) : []

/** For whoever has the link: whose group it is, what will be seen. Only the press joins. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return orRefuse(() => groupAsked(ctx, args.params.token ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, JoinForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const { mail, share } = form.value
  const agreed = { wantsMail: mail === 'yes', shares: share === 'yes' }
  orRefuse(() => joinCohort(ctx, { token: args.params.token ?? '', ...agreed }))
  return redirect(`/${ctx.lang}/learn?group=joined#groups`, 303)
}

export default function GroupInvitation() {
  return <JoinPage {...useLoaderData<typeof loader>()} />
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NewCohortForm } from '../../domain/cohorts/forms'
import { makeCohort } from '../../domain/cohorts/make-cohort.server'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { NewGroupPage } from '../../ui/groups/new-group-page'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { groupChoices, placeAsked } from './group-choices.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const t = i18nFor(data.lang).getFixedT(data.lang, 'groups')
  return privateHead(data.lang, t(data.by === 'rule' ? 'new.titleRule' : 'new.titleInvitation'))
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const asked = new URL(args.request.url).searchParams
  const by = asked.get('by') === 'rule' ? ('rule' as const) : ('invitation' as const)
  return { ...groupChoices(ctx), by, press: newId(), place: placeAsked(ctx, asked) }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const form = await read(args.request, NewCohortForm)
  return answer(ctx.lang, form, (fields) => {
    const id = makeCohort(ctx, fields)
    return redirect(`/${ctx.lang}/coordinate/groups/${id}?done=made`, 303)
  })
}

export default function GroupNew() {
  const again = useActionData<FormAgain>()
  return <NewGroupPage {...useLoaderData<typeof loader>()} again={again?.form} />
}

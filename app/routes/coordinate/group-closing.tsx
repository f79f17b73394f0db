import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closeCohort } from '../../domain/cohorts/keep-cohort.server'
import { ClosingPage } from '../../ui/groups/closing-page'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { groupAt } from './group-place.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.name) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { id, name } = groupAt(ctx, args, true).cohort
  return { lang: ctx.lang, id, name }
}

/** The group is closed; twice is once. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort, here } = groupAt(ctx, args)
  orRefuse(() => closeCohort(ctx, cohort.id))
  return redirect(here, 303)
}

export default function GroupClosing() {
  return <ClosingPage {...useLoaderData<typeof loader>()} />
}

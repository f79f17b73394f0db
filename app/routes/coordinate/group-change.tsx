import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CohortForm } from '../../domain/cohorts/forms'
import { changeCohort } from '../../domain/cohorts/keep-cohort.server'
import { ChangeGroupPage } from '../../ui/groups/change-group-page'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { groupChoices } from './group-choices.server'
import { groupAt } from './group-place.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.cohort.name) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort } = groupAt(ctx, args, true)
  return { ...groupChoices(ctx), cohort }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort, here } = groupAt(ctx, args, true)
  const form = await read(args.request, CohortForm)
  return answer(ctx.lang, form, (fields) => {
    changeCohort(ctx, { ...fields, id: cohort.id })
    return redirect(`${here}?done=saved`, 303)
  })
}

export default function GroupChange() {
  const again = useActionData<FormAgain>()
  return <ChangeGroupPage {...useLoaderData<typeof loader>()} again={again?.form} />
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { LookForm } from '../../domain/people/forms'
import { lookAtPerson, openUntil, personDetails } from '../../domain/people/look.server'
import { findSeen } from '../../domain/people/seen.server'
import { programme } from '../../domain/settings/queries.server'
import { DetailsPage } from '../../ui/people/details-page'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.name) : [])

/** The address and the marks, where whoever looks said why within the last quarter of an hour; else the question. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const personId = args.params.personId ?? ''
  const person = findSeen(ctx.db, coordinatorScope(ctx.db, ctx.actor), personId)
  if (!person) throw new Response(null, { status: 404 })
  const details = personDetails(ctx, personId, ctx.lang)
  const until = openUntil(ctx.db, ctx.actor, personId, ctx.now)
  const { reportTimeZone: timeZone } = programme(ctx.db)
  return { lang: ctx.lang, timeZone, personId, name: person.name, details, until }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const personId = args.params.personId ?? ''
  const form = await read(args.request, LookForm)
  return answer(ctx.lang, form, ({ reason }) => {
    lookAtPerson(ctx, { personId, reason })
    return redirect(`/${ctx.lang}/coordinate/people/${personId}/details`, 303)
  })
}

export default function PersonDetails() {
  const again = useActionData<FormAgain>()
  return <DetailsPage {...useLoaderData<typeof loader>()} again={again?.form} />
}

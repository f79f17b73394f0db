import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isOfProgramme } from '../../domain/accounts/policy'
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { personPage } from '../../domain/people/person-page.server'
import { programme } from '../../domain/settings/queries.server'
import { PersonPage } from '../../ui/people/person-page'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.person.name) : [])

/** Whoever is not of what one coordinates, or does not share with the institution, is a 404. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const scope = coordinatorScope(ctx.db, ctx.actor)
  const person = personPage(ctx.db, scope, args.params.personId ?? '', ctx.lang)
  if (!person) throw new Response(null, { status: 404 })
  const isConfirmed = new URL(args.request.url).searchParams.get('done') === 'confirmed'
  const { reportTimeZone: timeZone } = programme(ctx.db)
  return { lang: ctx.lang, timeZone, seesMarks: isOfProgramme(scope), isConfirmed, person }
}

export default function PersonOfProgramme() {
  return <PersonPage {...useLoaderData<typeof loader>()} />
}

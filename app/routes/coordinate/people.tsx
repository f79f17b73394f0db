import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { findInstitution } from '../../domain/institutions/queries.server'
import { searchPeople } from '../../domain/people/search.server'
import { i18nFor } from '../../platform/i18n'
import { PeoplePage } from '../../ui/people/people-page'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { pageAsked } from './register-scope.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'register')('people.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { searchParams } = new URL(args.request.url)
  const scope = coordinatorScope(ctx.db, ctx.actor)
  const institution = scope?.institutionId ? findInstitution(ctx.db, scope.institutionId)?.name : undefined
  const q = (searchParams.get('q') ?? '').slice(0, 200)
  const page = pageAsked(searchParams)
  const isEnded = searchParams.get('done') === 'ended'
  return { lang: ctx.lang, q, page, institution, isEnded, ...searchPeople(ctx.db, scope, { q, page }) }
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAlike } from '../../domain/register/list.server'
import { i18nFor } from '../../platform/i18n'
import { AlikePage } from '../../ui/register/alike-page'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { countryAsked, keeperView } from './register-scope.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'register')('alike.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const view = keeperView(ctx)
  const country = countryAsked(ctx, view, new URL(args.request.url).searchParams)
  const pairs = listAlike(ctx.db, view.scope, country)
  return { lang: ctx.lang, country, isFixed: view.ownCountry !== null, pairs }
}

export default function InstitutionAlike() {
  return <AlikePage {...useLoaderData<typeof loader>()} />
}

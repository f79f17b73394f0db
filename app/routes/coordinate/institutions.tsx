import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { INSTITUTIONS_A_PAGE, listRegister } from '../../domain/register/list.server'
import { i18nFor } from '../../platform/i18n'
import { ListPage } from '../../ui/register/list-page'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { pageAsked, registerView } from './register-scope.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'register')('list.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { searchParams } = new URL(args.request.url)
  const of = (name: string): string => (searchParams.get(name) ?? '').slice(0, 200)
  const asked = { q: of('q'), country: of('country'), province: of('province'), kind: of('kind') }
  const { scope, mayKeep, ownCountry } = registerView(ctx)
  const page = pageAsked(searchParams)
  // a province of another country than the one chosen now is left over from before
  const fits = asked.province.startsWith(`${ownCountry ?? asked.country}-`)
  const { rows, total } = listRegister(ctx.db, scope, { ...asked, province: fits ? asked.province : '' }, page)
  const pages = Math.max(1, Math.ceil(total / INSTITUTIONS_A_PAGE))
  return { lang: ctx.lang, asked, ownCountry, mayKeep, rows, total, page, pages }
}

export default function Institutions() {
  return <ListPage {...useLoaderData<typeof loader>()} />
}

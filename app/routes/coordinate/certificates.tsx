import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readRegisterQuery } from '../../domain/certified/register-query'
import { askingOf } from '../../domain/reports/asking.server'
import { i18nFor } from '../../platform/i18n'
import { RegisterPage } from '../../ui/coordinate/register-page'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { registerView } from './register-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'certified')('title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const asking = orRefuse(() => askingOf(ctx))
  const params = new URL(args.request.url).searchParams
  return registerView(ctx, readRegisterQuery(params), asking, params.get('after'))
}

export default function Certificates() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />
}

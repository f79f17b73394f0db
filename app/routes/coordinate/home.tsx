import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewOverview } from '../../domain/reports/view-overview.server'
import { i18nFor } from '../../platform/i18n'
import { OverviewPage } from '../../ui/coordinate/overview-page'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'report')('overview.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const view = await viewOverview(ctx, new URL(args.request.url).searchParams, ctx.lang)
  return { lang: ctx.lang, ...view }
}

export default function CoordinateHome() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />
}

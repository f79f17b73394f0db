import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewCompletions } from '../../domain/reports/view-completions.server'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { ReportPage } from '../../ui/coordinate/report-page'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'report')('title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const asked = new URL(args.request.url).searchParams
  const view = await viewCompletions(ctx, asked, ctx.lang)
  return { lang: ctx.lang, press: newId(), isSent: asked.get('done') === 'sent', ...view }
}

export default function Report() {
  return <ReportPage {...useLoaderData<typeof loader>()} />
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isOfProgramme } from '../../domain/accounts/policy'
import { askingOf } from '../../domain/reports/asking.server'
import { completionAddress, periodOf, readCompletionQuery } from '../../domain/reports/completion-query'
import { countCompletions } from '../../domain/reports/count-completions.server'
import { type After, listCompletions } from '../../domain/reports/list-completions.server'
import { reportChoices } from '../../domain/reports/report-choices.server'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { ReportPage } from '../../ui/coordinate/report-page'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'report')('title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const asking = orRefuse(() => askingOf(ctx))
  const params = new URL(args.request.url).searchParams
  const query = readCompletionQuery(params)
  const after = afterIn(params.get('after'))
  const { rows, next } = listCompletions(ctx.db, query, asking, { after })
  const choices = reportChoices(ctx.db, query, asking.scope, ctx.lang)
  return {
    lang: ctx.lang,
    now: ctx.now,
    timeZone: asking.timeZone,
    stuckAfterDays: asking.stuckAfterDays,
    seesMarks: isOfProgramme(asking.scope),
    query,
    of: periodOf(query),
    rows,
    choices,
    counts: await countCompletions(ctx.db, query, asking),
    press: newId(),
    isFirst: after === undefined,
    next: next && completionAddress(query, { after: `${next.at}.${next.n}` }),
  }
}

/** Where a page goes on; an address cut by hand begins at the beginning. */
function afterIn(text: string | null): After | undefined {
  const [, at, n] = /^(\d{1,15})\.(\d{1,15})$/.exec(text ?? '') ?? []
  return at && n ? { at: Number(at), n: Number(n) } : undefined
}

export default function Report() {
  return <ReportPage {...useLoaderData<typeof loader>()} />
}

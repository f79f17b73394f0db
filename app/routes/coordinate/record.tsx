import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { coordinatorScope, personName } from '../../domain/accounts/queries.server'
import { ReasonForm } from '../../domain/certified/forms'
import { formatCode } from '../../domain/credentials/rules'
import { queryOf, scopeOf } from '../../domain/records/queries.server'
import { getKeptRecord, withdrawRecord } from '../../domain/records/withdraw-record.server'
import type { CompletionQuery } from '../../domain/reports/completion-query'
import { namesAsked, sayScope } from '../../domain/reports/say-asked.server'
import { titledCourses } from '../../domain/reports/report-choices.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { KeptRecordPage } from '../../ui/coordinate/kept-record-page'
import { answer, type FormAgain, orRefuse, read } from '../answer.server'
import { coordinator, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'acta')('keep.title', { code: data.code })) : []

/** A record for those who look after it: what was asked, by whom, and how it is withdrawn. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const entry = orRefuse(() => getKeptRecord(ctx, args.params.code ?? ''))
  const query = queryOf(entry)
  return {
    lang: ctx.lang,
    timeZone: programme(ctx.db).reportTimeZone,
    code: formatCode(entry.code),
    rows: entry.rows,
    signedAt: entry.signedAt,
    by: personName(ctx.db, entry.personId) ?? '',
    scope: sayScope(ctx.db, scopeOf(entry), ctx.lang),
    query,
    names: namesIn(ctx, query),
    withdrawn: entry.withdrawnAt === null ? undefined : { at: entry.withdrawnAt, reason: entry.withdrawnReason ?? '' },
  }
}

function namesIn({ db, actor, lang }: SignedInContext, query: CompletionQuery) {
  const course = titledCourses(db, lang).find(({ id }) => id === query.course)?.title.text
  return { course, ...namesAsked(db, query, coordinatorScope(db, actor)) }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const code = orRefuse(() => getKeptRecord(ctx, args.params.code ?? '').code)
  const form = await read(args.request, ReasonForm)
  return answer(ctx.lang, form, ({ reason }) => {
    withdrawRecord(ctx, { code, reason })
    return redirect(`/${ctx.lang}/coordinate/records/${formatCode(code)}`, 303)
  })
}

export default function KeptRecord() {
  const done = useActionData<FormAgain>()
  return <KeptRecordPage {...useLoaderData<typeof loader>()} again={done?.form} />
}

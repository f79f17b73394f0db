import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { programme } from '../../domain/settings/queries.server'
import { draftFigures, findDraft, findReleaseOf, listOpenQuarters } from '../../domain/tables/queries.server'
import { isWorthReleasing } from '../../domain/tables/release.server'
import { i18nFor } from '../../platform/i18n'
import { TablesPreview } from '../../ui/coordinate/tables-preview'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { publisherOnly } from './tables-desk.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'tables')('desk.title')) : []

/** What would be published of a quarter; where it was, its page. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  publisherOnly(ctx)
  const { db, lang, now } = ctx
  const quarter = args.params.quarter ?? ''
  const released = findReleaseOf(db, quarter)
  if (released) throw redirect(`/${lang}/tables/${released}`)
  const open = listOpenQuarters(db, now)
  if (!open.includes(quarter)) throw new Response(null, { status: 404 })
  const draft = findDraft(db, quarter)
  const figures = draft && draftFigures(draft)
  return {
    lang,
    quarter,
    figures,
    timeZone: programme(db).reportTimeZone,
    isAsked: draft !== undefined && draft.countedAt === null && draft.failedAt === null,
    hasFailed: draft?.failedAt !== undefined && draft.failedAt !== null,
    isWorthIt: figures !== undefined && isWorthReleasing(figures),
    skips: open.indexOf(quarter),
  }
}

export default function TablesQuarter() {
  return <TablesPreview {...useLoaderData<typeof loader>()} />
}

import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { programme } from '../../domain/settings/queries.server'
import { findDraft, findReleaseOf, listOpenQuarters } from '../../domain/tables/queries.server'
import { i18nFor } from '../../platform/i18n'
import { TablesPreview } from '../../ui/coordinate/tables-preview'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { draftView, publisherOnly } from './tables-desk.server'

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
  const skips = listOpenQuarters(db, now).indexOf(quarter)
  if (skips < 0) throw new Response(null, { status: 404 })
  return { lang, quarter, timeZone: programme(db).reportTimeZone, skips, ...draftView(findDraft(db, quarter)) }
}

export default function TablesQuarter() {
  return <TablesPreview {...useLoaderData<typeof loader>()} />
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countOpenReports, listTeamReports } from '../../domain/courses/queries-reports.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { ReportsPage } from '../../ui/staff/reports-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, viewer } = await instructor(args)
  return {
    lang,
    timeZone: programme(db).reportTimeZone,
    count: countOpenReports(db, viewer.id),
    open: listTeamReports(db, viewer.id, lang, 'open'),
    settled: listTeamReports(db, viewer.id, lang, 'settled').slice(0, 20),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'staff')('reports.title')) : []

export default function StudioReports() {
  return <ReportsPage {...useLoaderData<typeof loader>()} />
}

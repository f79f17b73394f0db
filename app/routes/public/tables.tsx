import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { programme } from '../../domain/settings/queries.server'
import { listReleases } from '../../domain/tables/queries.server'
import { i18nFor } from '../../platform/i18n'
import { TablesPage } from '../../ui/tables/tables-page'
import { visitor } from '../guard.server'
import { publicHead } from '../page-head'

export const handle = { cache: 'anonymous' }

/** Quarters that stand side by side. */
const SERIES = 8

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, origin } = await visitor(args)
  const releases = listReleases(db)
  const series = releases.flatMap(({ figures }) => figures ?? []).slice(0, SERIES)
  return {
    lang,
    origin,
    timeZone: programme(db).reportTimeZone,
    releases: releases.map((release) => ({ ...release, figures: undefined })),
    series: series.reverse(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { lang, origin } = data
  const t = i18nFor(lang).getFixedT(lang, 'tables')
  return publicHead({ lang, origin, path: '/tables', title: t('title'), description: t('lead') })
}

export default function Tables() {
  return <TablesPage {...useLoaderData<typeof loader>()} />
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { ReleasePage } from '../../ui/tables/release-page'
import { visitor } from '../guard.server'
import { publicHead } from '../page-head'
import { quarterName, releaseAt } from './release-at.server'

export const handle = { cache: 'anonymous' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { lang, origin } = ctx
  const release = releaseAt(ctx, args)
  const t = i18nFor(lang).getFixedT(lang, 'tables')
  const title = `${t('title')}: ${quarterName(lang, release.quarter)}`
  return { lang, origin, timeZone: programme(ctx.db).reportTimeZone, title, release }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { lang, origin, title, release } = data
  const t = i18nFor(lang).getFixedT(lang, 'tables')
  return publicHead({ lang, origin, path: `/tables/${release.number}`, title, description: t('lead') })
}

export default function Release() {
  const { lang, timeZone, release } = useLoaderData<typeof loader>()
  return <ReleasePage lang={lang} timeZone={timeZone} release={release} />
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOpenCorrections } from '../../domain/credentials/name-correction-queries.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { CorrectionsPage } from '../../ui/coordinate/corrections-page'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { programmeScope } from './programme-scope.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'certified')('asks.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { country } = programmeScope(ctx)
  const open = listOpenCorrections(ctx.db, country).map(({ id, nameBefore, nameAsked, reason, askedAt }) => ({
    id,
    nameBefore,
    nameAsked,
    reason,
    askedAt,
  }))
  return { lang: ctx.lang, timeZone: programme(ctx.db).reportTimeZone, open }
}

export default function NameCorrections() {
  return <CorrectionsPage {...useLoaderData<typeof loader>()} />
}

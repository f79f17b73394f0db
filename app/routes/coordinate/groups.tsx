import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { institutionsOf, listCohorts } from '../../domain/cohorts/queries.server'
import { askingOf } from '../../domain/reports/asking.server'
import { i18nFor } from '../../platform/i18n'
import { GroupsPage } from '../../ui/groups/groups-page'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'groups')('title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { scope } = orRefuse(() => askingOf(ctx))
  const groups = listCohorts(ctx.db, scope).map((cohort) => ({
    ...cohort,
    institutions: cohort.way === 'institutions' ? institutionsOf(ctx.db, cohort.id) : [],
  }))
  return { lang: ctx.lang, groups }
}

export default function Groups() {
  return <GroupsPage {...useLoaderData<typeof loader>()} />
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewGroup } from '../../domain/outreach/view-group.server'
import { programme } from '../../domain/settings/queries.server'
import { NOTICES } from '../../ui/groups/group-input'
import { GroupPage } from '../../ui/groups/group-page'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.cohort.name) : [])

/** Another part's group is a 404. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { searchParams } = new URL(args.request.url)
  const view = await viewGroup(ctx, args.params.groupId ?? '', searchParams, ctx.lang)
  if (!view) throw new Response(null, { status: 404 })
  const notice = NOTICES.find((one) => one === searchParams.get('done'))
  const { programmeName } = programme(ctx.db)
  return {
    lang: ctx.lang,
    origin: ctx.origin,
    programme: programmeName[ctx.lang],
    notice,
    ...view,
  }
}

export default function Group() {
  return <GroupPage {...useLoaderData<typeof loader>()} />
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { viewTargets } from '../../domain/reports/view-targets.server'
import { TargetsForm } from '../../domain/targets/forms'
import { setTargets } from '../../domain/targets/set-targets.server'
import { i18nFor } from '../../platform/i18n'
import { TargetsPage } from '../../ui/coordinate/targets-page'
import { answer, type FormAgain, orRefuseSoon, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'targets')('title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const view = await orRefuseSoon(() => viewTargets(ctx, new URL(args.request.url).searchParams))
  return { lang: ctx.lang, ...view }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const form = await read(args.request, TargetsForm)
  return answer(ctx.lang, form, ({ place, year, seen, ...goals }) => {
    const [enrolled = 0, completed = 0, hours = 0] = seen.split('.').map(Number)
    setTargets(ctx, { place, year, goals, seen: { enrolled, completed, hours } })
    return redirect(`/${ctx.lang}/coordinate/targets?year=${year}&place=${encodeURIComponent(place)}`, 303)
  })
}

export default function Targets() {
  const done = useActionData<FormAgain>()
  return <TargetsPage {...useLoaderData<typeof loader>()} again={done?.form} />
}

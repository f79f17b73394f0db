import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MergeForm } from '../../domain/register/forms'
import { institutionPage, listRegister } from '../../domain/register/list.server'
import { mergeInstitutions } from '../../domain/register/merge.server'
import { i18nFor } from '../../platform/i18n'
import { MergePage } from '../../ui/register/merge-page'
import { orRefuse, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { keeperView } from './register-scope.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'register')('merge.title')) : []

/** The other one is found by its name first; then both stand side by side. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { scope } = keeperView(ctx)
  const { searchParams } = new URL(args.request.url)
  const one = institutionPage(ctx.db, scope, args.params.institutionId ?? '')
  const withId = searchParams.get('with')
  const other = withId === null ? undefined : institutionPage(ctx.db, scope, withId)
  if (!one || (withId !== null && !other)) throw new Response(null, { status: 404 })
  // somebody was quicker: they are one already
  if (one.id === other?.id) throw redirect(`/${ctx.lang}/coordinate/institutions/${one.id}`)
  const q = (searchParams.get('q') ?? '').slice(0, 200)
  const { rows } = q === '' ? { rows: [] } : listRegister(ctx.db, scope, { q, country: one.country })
  return { lang: ctx.lang, one, other, q, found: rows.filter(({ id }) => id !== one.id) }
}

/** Where somebody merged one of them meanwhile, one sentence says so and nothing is changed. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const form = await read(args.request, MergeForm)
  const pair = [args.params.institutionId ?? '', new URL(args.request.url).searchParams.get('with') ?? '']
  const survivorId = pair.find((id) => form.ok && id === form.value.survivorId)
  const mergedId = pair.find((id) => id !== survivorId)
  if (survivorId === undefined || mergedId === undefined) throw new Response(null, { status: 422 })
  orRefuse(() => mergeInstitutions(ctx, { mergedId, survivorId }))
  return redirect(`/${ctx.lang}/coordinate/institutions/${survivorId}?done=merged`, 303)
}

export default function InstitutionMerge() {
  return <MergePage {...useLoaderData<typeof loader>()} />
}

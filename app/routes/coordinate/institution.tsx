import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { InstitutionForm } from '../../domain/register/forms'
import { correctInstitution } from '../../domain/register/keep.server'
import { institutionPage } from '../../domain/register/list.server'
import { programme } from '../../domain/settings/queries.server'
import { InstitutionPage } from '../../ui/register/institution-page'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { registerView } from './register-scope.server'

const NOTICES = ['added', 'known', 'saved', 'undone', 'merged'] as const

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, data.institution.name) : []

/** Another country's, or another institution's, is a 404; a merged one leads to the one that stands. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { scope, mayKeep } = registerView(ctx)
  const id = args.params.institutionId ?? ''
  const institution = institutionPage(ctx.db, scope, id)
  if (!institution) throw new Response(null, { status: 404 })
  if (institution.id !== id && args.request.method === 'GET')
    throw redirect(`/${ctx.lang}/coordinate/institutions/${institution.id}`)
  const done = new URL(args.request.url).searchParams.get('done')
  const notice = NOTICES.find((one) => one === done)
  const { reportTimeZone: timeZone } = programme(ctx.db)
  return { lang: ctx.lang, timeZone, mayKeep, notice, institution }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const form = await read(args.request, InstitutionForm)
  return answer(ctx.lang, form, (fields) => {
    const id = args.params.institutionId ?? ''
    correctInstitution(ctx, { id, ...fields })
    return redirect(`/${ctx.lang}/coordinate/institutions/${id}?done=saved`, 303)
  })
}

export default function Institution() {
  const again = useActionData<FormAgain>()
  return <InstitutionPage {...useLoaderData<typeof loader>()} again={again?.form} />
}

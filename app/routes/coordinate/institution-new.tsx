import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { InstitutionForm } from '../../domain/register/forms'
import { addToRegister } from '../../domain/register/keep.server'
import { i18nFor } from '../../platform/i18n'
import { NewPage } from '../../ui/register/new-page'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { countryAsked, keeperView } from './register-scope.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'register')('edit.newTitle')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const view = keeperView(ctx)
  const country = countryAsked(ctx, view, new URL(args.request.url).searchParams)
  return { lang: ctx.lang, country, isFixed: view.ownCountry !== null }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  keeperView(ctx)
  const form = await read(args.request, InstitutionForm)
  return answer(ctx.lang, form, (fields) => {
    const { institutionId, isNew } = addToRegister(ctx, fields)
    return redirect(`/${ctx.lang}/coordinate/institutions/${institutionId}?done=${isNew ? 'added' : 'known'}`, 303)
  })
}

export default function InstitutionNew() {
  const again = useActionData<FormAgain>()
  return <NewPage {...useLoaderData<typeof loader>()} again={again?.form} />
}

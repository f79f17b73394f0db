import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrderForm } from '../../domain/register/forms'
import { findImport, listLines } from '../../domain/register/import-queries.server'
import { discardImport, orderImport } from '../../domain/register/order-import.server'
import { i18nFor } from '../../platform/i18n'
import { OutcomePage } from '../../ui/register/outcome-page'
import { orRefuse, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { pageAsked } from './register-scope.server'

/** While a list is read or written the page has nothing to read but that, and asks again by itself. */
const AGAIN = { httpEquiv: 'refresh', content: '3' }

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const head = privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'register')('import.title'))
  const { state } = data.found
  return state === 'reading' || state === 'writing' ? [...head, AGAIN] : head
}

/** What each line of a list would do, or did; another person's list is a 404. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, viewer } = await coordinator(args)
  const found = findImport(db, viewer.id, args.params.importId ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const page = pageAsked(new URL(args.request.url).searchParams)
  return { lang, found, page, wrong: listLines(db, found.id, 'wrong', page), good: listLines(db, found.id, 'good') }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const id = args.params.importId ?? ''
  const form = await read(args.request, OrderForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const isWritten = form.value.choice === 'write'
  orRefuse(() => (isWritten ? orderImport(ctx, id) : discardImport(ctx, id)))
  return redirect(`/${ctx.lang}/coordinate/institutions/import${isWritten ? `/${id}` : ''}`, 303)
}

export default function InstitutionImportOutcome() {
  return <OutcomePage {...useLoaderData<typeof loader>()} />
}

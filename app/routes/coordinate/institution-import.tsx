import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { beginImport } from '../../domain/register/begin-import.server'
import { listImports } from '../../domain/register/import-queries.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { ImportPage } from '../../ui/register/import-page'
import { formOf, orSay } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { keeperView } from './register-scope.server'

/** A list of 50,000 institutions is larger than a form of words; what is larger still is refused by the verb. */
export const handle = { largestFormBytes: 13 * 1024 * 1024 }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'register')('import.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  keeperView(ctx)
  const { reportTimeZone: timeZone } = programme(ctx.db)
  return { lang: ctx.lang, timeZone, press: newId(), recent: listImports(ctx.db, ctx.viewer.id) }
}

/** The list is taken and read by the worker; its own page says what each line would do. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  keeperView(ctx)
  const form = await formOf(args.request)
  const [file, press] = [form.get('file'), form.get('press')]
  if (!(file instanceof File) || file.name === '' || typeof press !== 'string' || press.length < 8)
    return data({ refused: i18nFor(ctx.lang).getFixedT(ctx.lang, 'register')('import.noFile') }, { status: 422 })
  const content = new Uint8Array(await file.arrayBuffer())
  const sent = orSay(ctx.lang, () => beginImport(ctx, { press: press.slice(0, 100), label: file.name, content }))
  if ('refused' in sent) return data({ refused: sent.refused }, { status: sent.status })
  return redirect(`/${ctx.lang}/coordinate/institutions/import/${sent.value}`, 303)
}

export default function InstitutionImport() {
  const again = useActionData<{ refused: string }>()
  return <ImportPage {...useLoaderData<typeof loader>()} refused={again?.refused} />
}

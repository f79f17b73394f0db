import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatCode, parseCode } from '../../domain/credentials/rules'
import { CompareForm, LARGEST_COMPARED } from '../../domain/records/forms'
import { compareFile } from '../../domain/records/verify-record.server'
import { i18nFor } from '../../platform/i18n'
import { MissingRecord } from '../../ui/records/missing-record'
import { RecordPage } from '../../ui/records/record-page'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { PRIVATE } from './certificate-page.server'
import { comparedPage, recordAt, recordPage, refusedRecord } from './record-page.server'

/** The PDF of a record is sent here to be compared. */
export const handle = { largestFormBytes: LARGEST_COMPARED + 1024 * 1024 }

/** How a record stands, for whoever holds the paper; one spelling of its code has the page. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const typed = args.params.code ?? ''
  const code = parseCode(typed)
  if (code && formatCode(code) !== typed)
    return redirect(`/${ctx.lang}/records/${formatCode(code)}`, { headers: PRIVATE })
  const looked = await recordAt(ctx, typed)
  if ('retryMs' in looked) return data({ lang: ctx.lang, isMany: looked.retryMs > 0 }, refusedRecord(looked))
  return data({ lang: ctx.lang, page: recordPage(ctx, looked) }, { headers: PRIVATE })
}

/** Compares what is sent; nothing of it is kept. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const looked = await recordAt(ctx, args.params.code ?? '', { isSent: true })
  if ('retryMs' in looked) throw new Response(null, refusedRecord(looked))
  const form = await read(args.request, CompareForm)
  return answer(ctx.lang, form, async ({ file }) => {
    const compared = compareFile(looked, new Uint8Array(await file.arrayBuffer()))
    return data(comparedPage(compared), { headers: PRIVATE })
  })
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }): Headers => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  if (!found) return []
  const t = i18nFor(found.lang).getFixedT(found.lang, 'acta')
  if (!('page' in found)) return privateHead(found.lang, t('page.missing'))
  const { code, status } = found.page
  return privateHead(found.lang, t('page.head', { code, status: t(`page.status.${status}`) }))
}

export default function Record() {
  const found = useLoaderData<typeof loader>()
  const done = useActionData<FormAgain | ReturnType<typeof comparedPage>>()
  if (!('page' in found)) return <MissingRecord lang={found.lang} isMany={found.isMany} />
  const compared = done && 'compared' in done ? done.compared : undefined
  const again = done && 'form' in done ? done.form : undefined
  return <RecordPage {...found.page} compared={compared} again={again} />
}

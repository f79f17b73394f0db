import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatCode, parseCode } from '../../domain/credentials/rules'
import { findRecord } from '../../domain/records/queries.server'
import { i18nFor } from '../../platform/i18n'
import { NotFoundCertificate } from '../../ui/certificate/not-found-certificate'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'

/** The form, or the certificate (or the record of results) whose code was typed. What cannot be a code comes back to be mended. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { lang } = ctx
  const typed = new URL(args.request.url).searchParams.get('code')
  if (typed === null) return data({ lang, kind: 'ask' as const, typed: '' })
  const code = parseCode(typed)
  if (code && findRecord(ctx.db, code)) return redirect(`/${lang}/records/${formatCode(code)}`)
  if (code) return redirect(`/${lang}/certificates/${formatCode(code)}`)
  return data({ lang, kind: 'malformed' as const, typed: typed.slice(0, 100) }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? privateHead(page.lang, i18nFor(page.lang).getFixedT(page.lang, 'certificate')('search.title')) : []

export default function CertificateSearch() {
  return <NotFoundCertificate {...useLoaderData<typeof loader>()} />
}

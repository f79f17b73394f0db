import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { i18nFor } from '../../platform/i18n'
import { CertificateRecordPage } from '../../ui/coordinate/certificate-record'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { recordAt } from './register-record.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const found = recordAt(ctx, args)
  const title = i18nFor(ctx.lang).getFixedT(ctx.lang, 'certified')('one.title', { code: found.record.code })
  return { lang: ctx.lang, title, ...found }
}

export default function Certificate() {
  return <CertificateRecordPage {...useLoaderData<typeof loader>()} />
}

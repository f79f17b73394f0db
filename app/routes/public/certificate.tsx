import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatCode, parseCode } from '../../domain/credentials/rules'
import { i18nFor } from '../../platform/i18n'
import { NotFoundCertificate } from '../../ui/certificate/not-found-certificate'
import { OwnCertificate } from '../../ui/certificate/own-certificate'
import { VerificationPage } from '../../ui/certificate/verification'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { lookUp, ownOf, PRIVATE, refusalOf, verificationOf, wrongOf } from './certificate-page.server'

/** One spelling of a code has the page; every other one leads to it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { lang } = ctx
  const typed = args.params.code ?? ''
  const code = parseCode(typed)
  if (code && formatCode(code) !== typed)
    return redirect(`/${lang}/certificates/${formatCode(code)}`, { headers: PRIVATE })
  const result = await lookUp(ctx, typed)
  if (result.kind !== 'found') return data({ lang, wrong: { ...wrongOf(result), typed } }, refusalOf(result))
  const { found } = result
  return data({ lang, page: verificationOf(ctx, found), own: ownOf(ctx, found) }, { headers: PRIVATE })
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }): Headers => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  if (!found) return []
  const t = i18nFor(found.lang).getFixedT(found.lang, 'certificate')
  const title =
    'page' in found
      ? t('page.head', { code: found.page.code, status: t(`status.${found.page.status}`) })
      : t('search.title')
  return privateHead(found.lang, title)
}

export default function Certificate() {
  const found = useLoaderData<typeof loader>()
  if ('wrong' in found) return <NotFoundCertificate lang={found.lang} {...found.wrong} />
  return (
    <VerificationPage {...found.page} isOwn={Boolean(found.own)}>
      {found.own && <OwnCertificate {...found.own} />}
    </VerificationPage>
  )
}

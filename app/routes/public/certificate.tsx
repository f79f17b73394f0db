import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatCode, parseCode } from '../../domain/credentials/rules'
import { i18nFor } from '../../platform/i18n'
import { CombinedPage } from '../../ui/certificate/combined-verification'
import { NotFoundCertificate } from '../../ui/certificate/not-found-certificate'
import { OwnCertificate } from '../../ui/certificate/own-certificate'
import { VerificationPage } from '../../ui/certificate/verification'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { combinedOf } from './certificate-combined.server'
import { ownCombinedOf, ownOf } from './certificate-own.server'
import { lookUp, PRIVATE, refusalOf, verificationOf, wrongOf } from './certificate-page.server'

/** One spelling of a code has the page; every other one leads to it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { lang } = ctx
  const typed = args.params.code ?? ''
  const code = parseCode(typed)
  if (code && formatCode(code) !== typed)
    return redirect(`/${lang}/certificates/${formatCode(code)}`, { headers: PRIVATE })
  const result = await lookUp(ctx, typed)
  if (result.kind === 'found') {
    const { found } = result
    return data({ lang, page: verificationOf(ctx, found), own: ownOf(ctx, found) }, { headers: PRIVATE })
  }
  if (result.kind === 'combined') {
    const { found } = result
    return data({ lang, combined: combinedOf(ctx, found), own: ownCombinedOf(ctx, found) }, { headers: PRIVATE })
  }
  return data({ lang, wrong: { ...wrongOf(result), typed } }, refusalOf(result))
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }): Headers => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  if (!found) return []
  const t = i18nFor(found.lang).getFixedT(found.lang, 'certificate')
  if ('wrong' in found) return privateHead(found.lang, t('search.title'))
  const { code, status } = 'page' in found ? found.page : found.combined
  return privateHead(found.lang, t('page.head', { code, status: t(`status.${status}`) }))
}

export default function Certificate() {
  const found = useLoaderData<typeof loader>()
  if ('wrong' in found) return <NotFoundCertificate lang={found.lang} {...found.wrong} />
  const own = found.own && <OwnCertificate {...found.own} />
  if ('combined' in found) return <CombinedPage {...found.combined}>{own}</CombinedPage>
  return (
    <VerificationPage {...found.page} isOwn={Boolean(found.own)}>
      {own}
    </VerificationPage>
  )
}

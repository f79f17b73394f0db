import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type NumberFields, NumberForm } from '../../domain/credentials/forms'
import { formatCode, parseCode } from '../../domain/credentials/rules'
import { i18nFor } from '../../platform/i18n'
import { useCertificateWords } from '../../ui/certificate/use-certificate-words'
import { NumberCheckPage, type NumberResult } from '../../ui/certificate/number-check'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { compareNumber, isComparable } from './certificate-compare.server'
import { PRIVATE } from './certificate-page.server'

/** The form in which somebody who holds the paper types the number that stands on it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const code = parseCode(args.params.code ?? '')
  const page = `/${ctx.lang}/certificates/${encodeURIComponent(args.params.code ?? '')}`
  if (!code || !isComparable(ctx, code)) throw redirect(page, { headers: PRIVATE })
  return data({ lang: ctx.lang, code: formatCode(code) }, { headers: PRIVATE })
}

/** Yes or no. What was typed is neither kept nor written anywhere. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, NumberForm)
  return answer(ctx.lang, form, async ({ number }) => {
    const result = await compareNumber(ctx, { code: args.params.code ?? '', number })
    if (result === undefined) throw new Response(null, { status: 404 })
    return data({ result }, { headers: PRIVATE })
  })
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }): Headers => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? privateHead(page.lang, i18nFor(page.lang).getFixedT(page.lang, 'certificate')('number.title')) : []

export default function CertificateNumber() {
  const { lang, code } = useLoaderData<typeof loader>()
  const reply = useActionData<Partial<FormAgain> & { result?: NumberResult }>()
  return (
    <NumberCheckPage<NumberFields>
      lang={lang}
      code={code}
      result={reply?.result}
      again={reply?.form}
      words={useCertificateWords()}
    />
  )
}

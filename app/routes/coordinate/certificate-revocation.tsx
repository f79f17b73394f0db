import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { revokeCredential } from '../../domain/credentials/revoke.server'
import { ReasonForm } from '../../domain/certified/forms'
import { i18nFor } from '../../platform/i18n'
import { ReasonPage } from '../../ui/coordinate/reason-page'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { correctedAt } from './register-record.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Asks why before a certificate is annulled. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { code, name } = correctedAt(ctx, args).record
  const title = i18nFor(ctx.lang).getFixedT(ctx.lang, 'certified')('revoke.title', { code })
  return { lang: ctx.lang, title, code, name }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { code } = correctedAt(ctx, args).record
  const form = await read(args.request, ReasonForm)
  return answer(ctx.lang, form, ({ reason }) => {
    revokeCredential(ctx, { code, reason })
    return redirect(`/${ctx.lang}/coordinate/certificates/${code}`, 303)
  })
}

export default function CertificateRevocation() {
  const { lang, title, code, name } = useLoaderData<typeof loader>()
  const done = useActionData<FormAgain>()
  const { t } = useTranslation('certified')
  return (
    <ReasonPage
      title={title}
      lead={t('revoke.lead')}
      about={<p dir="auto">{name}</p>}
      reason={t('revoke.reason')}
      reasonHint={t('revoke.reasonHint')}
      button={t('revoke.button')}
      back={`/${lang}/coordinate/certificates/${code}`}
      again={done?.form}
    />
  )
}

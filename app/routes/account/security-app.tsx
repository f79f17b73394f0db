import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AppCodeForm } from '../../domain/proofs/forms'
import { AppSecret } from '../../ui/account/app-secret'
import { PageFrame } from '../../ui/account/page-frame'
import { CodesOnce } from '../../ui/account/codes-once'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { appSecret, confirmedCodes } from './app-secret.server'
import { mustHaveProved } from './proving.server'
import { signingWords } from './signing-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** The secret that waits for its first code, as a picture and as text; its owner has just shown who they are. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  if (!ctx.visit.isSent) mustHaveProved(ctx)
  const secret = await appSecret(ctx)
  if (!secret && !ctx.visit.isSent) throw redirect(`/${ctx.lang}/account/security`)
  return { lang: ctx.lang, title: signingWords(ctx.lang)('app.title'), secret }
}

/** The first code: the app counts, and the recovery codes are shown this once. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  mustHaveProved(ctx)
  const form = await read(args.request, AppCodeForm)
  return answer(ctx.lang, form, ({ code }) => confirmedCodes(ctx, code))
}

export default function SecurityApp() {
  const { lang, secret } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain | { codes: string[] }>()
  const { t } = useTranslation('signing-in')
  const codes = again && 'codes' in again ? again.codes : undefined
  if (codes) return <CodesOnce lang={lang} codes={codes} />
  return (
    <PageFrame title={t('app.title')} lead={t('app.lead')}>
      {secret && <AppSecret lang={lang} secret={secret} again={again && 'form' in again ? again.form : undefined} />}
    </PageFrame>
  )
}

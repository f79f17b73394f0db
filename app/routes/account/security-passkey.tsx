import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NewPasskeyForm } from '../../domain/proofs/forms'
import { PageFrame } from '../../ui/account/page-frame'
import { Refused } from '../../ui/account/refused'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { takeNewPasskey } from './passkey-answers.server'
import { mustHaveProved } from './proving.server'
import { signingWords } from './signing-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  if (!ctx.visit.isSent) throw redirect(`/${ctx.lang}/account/security`)
  return { lang: ctx.lang, title: signingWords(ctx.lang)('passkey.notAddedTitle') }
}

/** Adds the passkey that the browser made; where that fails the page says why. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  mustHaveProved(ctx)
  const form = await read(args.request, NewPasskeyForm)
  return answer(ctx.lang, form, async ({ answer: typed, name }) => {
    await takeNewPasskey(ctx, typed, name)
    return redirect(`/${ctx.lang}/account/security#passkeys`, 303)
  })
}

export default function SecurityPasskey() {
  const { lang } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('signing-in')
  return (
    <PageFrame title={t('passkey.notAddedTitle')}>
      <Refused again={again?.form} otherwise={t('passkey.needsBoth')} />
      <p className="gap">
        <a className="btn" href={`/${lang}/account/security`}>
          {t('security.back')}
        </a>
      </p>
    </PageFrame>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PasskeyForm } from '../../domain/proofs/forms'
import { PageFrame } from '../../ui/account/page-frame'
import { Refused } from '../../ui/account/refused'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { personOfPasskey } from './passkey-answers.server'
import { signedIn } from './signing-in.server'
import { linkTries, takeTries } from './tries.server'
import { signingWords } from './signing-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Reached by the press of a button only; after one that was refused the page says why. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  if (!ctx.visit.isSent) throw redirect(`/${ctx.lang}/sign-in`)
  return { lang: ctx.lang, title: signingWords(ctx.lang)('passkey.refusedTitle') }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, PasskeyForm)
  return answer(ctx.lang, form, async ({ answer: typed, place, next }) => {
    await takeTries(ctx, linkTries(ctx))
    return signedIn(ctx, await personOfPasskey(ctx, typed), next, place, 'passkey')
  })
}

export default function SignInPasskey() {
  const { lang } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation(['signing-in', 'account'])
  return (
    <PageFrame title={t('passkey.refusedTitle')}>
      <Refused again={again?.form} otherwise={t('passkey.needsScript')} />
      <p className="gap">
        <a className="btn" href={`/${lang}/sign-in`}>
          {t('account:recover.back')}
        </a>
      </p>
    </PageFrame>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SecondForm } from '../../domain/proofs/forms'
import { lacksMore, listWays } from '../../domain/proofs/queries.server'
import { waysOf } from '../../domain/proofs/rules'
import { PageFrame } from '../../ui/account/page-frame'
import { SecondWays } from '../../ui/account/second-ways'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { nextOf } from './next.server'
import { hasProved } from './proving.server'
import { showSecond } from './second-step.server'
import { signingWords } from './signing-words.server'

export const handle = { island: 'passkey' }

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Asks for what is missing: more, of staff; or, of anybody, the same once more (`again`), before what opens an account changes. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const asked = new URL(args.request.url).searchParams
  const next = nextOf(args.request) ?? `/${ctx.lang}/account/security`
  const isLacking = lacksMore(ctx.db, ctx.viewer)
  const isAgain = !isLacking && asked.has('again') && !hasProved(ctx)
  if (!isLacking && !isAgain && !ctx.visit.isSent) throw redirect(next)
  const { DEMO, SMTP_URL } = ctx.visit.config
  return {
    lang: ctx.lang,
    title: signingWords(ctx.lang)(isAgain ? 'again.title' : 'second.title'),
    isAgain,
    next,
    email: ctx.viewer.email ?? '',
    ways: waysOf(listWays(ctx.db, ctx.viewer.id), ctx.viewer.proofs, isAgain),
    hasOutbox: DEMO && !SMTP_URL,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, SecondForm)
  return answer(ctx.lang, form, ({ code, next }) => showSecond(ctx, code, next))
}

export default function SecondStep() {
  const { isAgain, title: _, ...shown } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('signing-in')
  return (
    <PageFrame
      title={isAgain ? t('again.title') : t('second.title')}
      lead={isAgain ? t('again.lead') : t('second.lead')}
    >
      <SecondWays {...shown} again={again?.form} />
    </PageFrame>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hasLearningMail, personOfStop, stopLearningMail } from '../../domain/accounts/consent.server'
import { PageFrame } from '../../ui/account/page-frame'
import { useTranslation } from '../../ui/kit/use-translation'
import { orRefuse } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Mail readers open links by themselves: looking changes nothing. Says nothing of whom the mail was sent to. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const personId = personOfStop(ctx.keys, args.params.token ?? '')
  if (personId === undefined) throw new Response(null, { status: 404 })
  return { lang: ctx.lang, title: accountWords(ctx.lang)('stop.title'), isOn: hasLearningMail(ctx.db, personId) }
}

/** By the button, or by the mail program on its own (RFC 8058), which is signed in nowhere: the token is the right. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  orRefuse(() => stopLearningMail(ctx, args.params.token ?? ''))
  return { isStopped: true }
}

export default function MailStop() {
  const { lang, isOn } = useLoaderData<typeof loader>()
  const isStopped = useActionData<{ isStopped: boolean }>()?.isStopped ?? false
  const { t } = useTranslation('account')
  if (isStopped || !isOn) {
    return (
      <PageFrame title={t('stop.doneTitle')} lead={t('stop.done')}>
        <a href={`/${lang}/account`}>{t('account.title')}</a>
      </PageFrame>
    )
  }
  return (
    <PageFrame title={t('stop.title')} lead={t('stop.lead')}>
      <form method="post">
        <button className="btn" type="submit">
          {t('stop.button')}
        </button>
      </form>
    </PageFrame>
  )
}

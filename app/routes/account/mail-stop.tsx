import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readStop, stopMail, wantsMail } from '../../domain/accounts/consent.server'
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
  const stop = readStop(ctx.keys, args.params.token ?? '')
  if (!stop) throw new Response(null, { status: 404 })
  const { personId, kind } = stop
  const title = accountWords(ctx.lang)('stop.title')
  return {
    lang: ctx.lang,
    title,
    isOn: wantsMail(ctx.db, personId, kind),
    isOfGroups: kind === 'group-mail',
  }
}

/** By the button, or by the mail program on its own (RFC 8058), which is signed in nowhere: the token is the right. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  orRefuse(() => stopMail(ctx, args.params.token ?? ''))
  return { isStopped: true }
}

export default function MailStop() {
  const { lang, isOn, isOfGroups } = useLoaderData<typeof loader>()
  const isStopped = useActionData<{ isStopped: boolean }>()?.isStopped ?? false
  const { t } = useTranslation(['account', 'groups'])
  if (isStopped || !isOn) {
    return (
      <PageFrame title={t('stop.doneTitle')} lead={t(isOfGroups ? 'groups:stop.mailDone' : 'stop.done')}>
        <a href={`/${lang}/account`}>{t('account.title')}</a>
      </PageFrame>
    )
  }
  return (
    <PageFrame
      title={t(isOfGroups ? 'groups:stop.title' : 'stop.title')}
      lead={t(isOfGroups ? 'groups:stop.lead' : 'stop.lead')}
    >
      <form method="post">
        <button className="btn" type="submit">
          {t('stop.button')}
        </button>
      </form>
    </PageFrame>
  )
}

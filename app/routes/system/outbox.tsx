import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { listOutbox } from '../../platform/queue-mails'
import { i18nFor } from '../../platform/i18n'
import { OutboxLetter } from '../../ui/account/outbox-letter'
import { PageFrame } from '../../ui/account/page-frame'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Only a demonstration without a mail server has an outbox. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { DEMO, SMTP_URL } = ctx.visit.config
  if (!DEMO || SMTP_URL) throw new Response(null, { status: 404 })
  const title = i18nFor(ctx.lang).getFixedT(ctx.lang, 'account')('outbox.title')
  return { lang: ctx.lang, title, origin: ctx.origin, letters: listOutbox(ctx.db) }
}

export default function Outbox() {
  const { lang, origin, letters } = useLoaderData<typeof loader>()
  const { t } = useTranslation('account')
  return (
    <PageFrame title={t('outbox.title')} lead={t('outbox.lead')}>
      {letters.length === 0 && <p>{t('outbox.empty')}</p>}
      {letters.map((letter) => (
        <OutboxLetter key={letter.id} letter={letter} lang={lang} origin={origin} />
      ))}
    </PageFrame>
  )
}

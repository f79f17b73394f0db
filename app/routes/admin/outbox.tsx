import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { readPageKey } from '../../platform/page-key'
import { listMails, MAIL_STATES } from '../../platform/queue-lists'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { MailList } from '../../ui/admin/mail-list'
import { PageLinks } from '../../ui/admin/page-links'
import { Tabs } from '../../ui/admin/tabs'
import { useTranslation } from '../../ui/kit/use-translation'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'
import { listLinks } from './list-links.server'
import { maskedMail } from './masked-mail.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'admin')('nav.outbox')) : []

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, visit } = await administrator(args)
  const params = new URL(args.request.url).searchParams
  const state = MAIL_STATES.find((one) => one === params.get('state'))
  const page = listMails(db, state, readPageKey(params.get('after')))
  const { DEMO, SMTP_URL } = visit.config
  return {
    lang,
    state,
    timeZone: programme(db).reportTimeZone,
    isSending: SMTP_URL !== undefined,
    hasDemo: DEMO && SMTP_URL === undefined,
    mails: page.rows.map((mail) => maskedMail(lang, mail)),
    links: listLinks({ state }, page.next, params.has('after')),
  }
}

export default function AdminOutbox() {
  const { lang, state, timeZone, isSending, hasDemo, mails, links } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  const tab = (one: (typeof MAIL_STATE_TABS)[number] | undefined) => ({
    href: `/${lang}/admin/outbox${one ? `?state=${one}` : ''}`,
    label: one ? t(`outbox.state.${one}`) : t('outbox.all'),
    isHere: one === state,
  })
  return (
    <AdminFrame lang={lang} section="outbox" title={t('nav.outbox')} lead={t('outbox.lead')}>
      <Tabs label={t('outbox.states')} tabs={[undefined, ...MAIL_STATE_TABS].map(tab)} />
      {isSending && <p className="small quiet read">{t('outbox.notKept')}</p>}
      {hasDemo && (
        <p className="read">
          <a href={`/${lang}/outbox`}>{t('outbox.demo')}</a>
        </p>
      )}
      {mails.length === 0 ? (
        <p className="read gap">{t('outbox.empty')}</p>
      ) : (
        <div className="gap">
          <MailList lang={lang} mails={mails} timeZone={timeZone} />
          <PageLinks {...links} />
        </div>
      )}
    </AdminFrame>
  )
}

const MAIL_STATE_TABS = ['queued', 'sent', 'failed', 'bounced', 'outbox', 'cancelled'] as const

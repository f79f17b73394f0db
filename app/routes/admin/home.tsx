import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { listSettings } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { queueStatus } from '../../platform/queue-status'
import { formatNumber } from '../../ui/kit/format'
import { Failures } from '../../ui/staff/failures'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, visit } = await administrator(args)
  return {
    lang,
    settings: listSettings(db),
    queue: queueStatus(db),
    hasOutbox: visit.config.DEMO && !visit.config.SMTP_URL,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'site')('menu.admin')) : []

export default function AdminHome() {
  const { lang, settings, queue, hasOutbox } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['staff', 'site'])
  const figures = (rows: { state: string; count: number }[]) =>
    rows
      .map(({ state, count }) => `${t(`state.${state}` as 'state.done')}: ${formatNumber(count, lang)}`)
      .join(' · ') || t('admin.none')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('site:menu.admin')}</h1>
        <p className="wt">{t('admin.lead')}</p>
      </div>
      <section>
        <h2>{t('admin.queue')}</h2>
        <dl className="facts gap-s">
          <dt>{t('admin.jobs')}</dt>
          <dd>{figures(queue.jobs)}</dd>
          <dt>{t('admin.mails')}</dt>
          <dd>
            {figures(queue.mails)} {hasOutbox && <a href={`/${lang}/outbox`}>{t('admin.outbox')}</a>}
          </dd>
        </dl>
        {queue.failures.length > 0 && <Failures lang={lang} failures={queue.failures} />}
      </section>
      <section className="part">
        <h2>{t('admin.settings')}</h2>
        <dl className="facts gap-s">
          {settings.map(({ key, value }) => (
            <div className="fact" key={key}>
              <dt>{t(`setting.${key}`)}</dt>
              <dd>{value || t('admin.unset')}</dd>
            </div>
          ))}
        </dl>
        <p className="read quiet gap">{t('admin.next')}</p>
      </section>
    </div>
  )
}

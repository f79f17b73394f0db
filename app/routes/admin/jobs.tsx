import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { maskLetter } from '../../domain/operations/mask'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { readPageKey } from '../../platform/page-key'
import { failedKinds, JOB_STATES, listJobs } from '../../platform/queue-lists'
import { queueStatus } from '../../platform/queue-status'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { FailedKinds } from '../../ui/admin/failed-kinds'
import { JobsTable } from '../../ui/admin/jobs-table'
import { PageLinks } from '../../ui/admin/page-links'
import { Tabs } from '../../ui/admin/tabs'
import { formatNumber } from '../../ui/kit/format'
import { useTranslation } from '../../ui/kit/use-translation'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'
import { kindName } from './kind-name.server'
import { listLinks } from './list-links.server'

const DONE = ['retried', 'retriedAll', 'cancelDone'] as const

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'admin')('nav.jobs')) : []

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang } = await administrator(args)
  const params = new URL(args.request.url).searchParams
  const state = JOB_STATES.find((one) => one === params.get('state')) ?? 'failed'
  const page = listJobs(db, state, readPageKey(params.get('after')))
  const counts = new Map(queueStatus(db).jobs.map((row) => [row.state, row.count]))
  return {
    lang,
    state,
    timeZone: programme(db).reportTimeZone,
    done: DONE.find((one) => one === params.get('done')),
    states: JOB_STATES.map((one) => ({ state: one, count: counts.get(one) ?? 0 })),
    kinds: state === 'failed' ? failedKinds(db).map((row) => ({ ...row, name: kindName(lang, row.kind) })) : [],
    jobs: page.rows.map((job) => ({ ...job, lastError: masked(job.lastError), name: kindName(lang, job.kind) })),
    links: listLinks({ state }, page.next, params.has('after')),
  }
}

/** A mail server names the address it refuses. */
const masked = (said: string | null): string | null => (said === null ? null : maskLetter(said, '…'))

export default function AdminJobs() {
  const { lang, state, timeZone, done, states, kinds, jobs, links } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  const tabs = states.map((one) => ({
    href: `/${lang}/admin/jobs?state=${one.state}`,
    label: `${t(`jobs.state.${one.state}`)} (${formatNumber(one.count, lang)})`,
    isHere: one.state === state,
  }))
  const notice = done && t(`jobs.${done}`)
  return (
    <AdminFrame lang={lang} section="jobs" title={t('nav.jobs')} lead={t('jobs.lead')} notice={notice}>
      <Tabs label={t('jobs.states')} tabs={tabs} />
      {kinds.length > 0 && <FailedKinds lang={lang} kinds={kinds} />}
      {jobs.length === 0 ? (
        <p className="read gap">{t(state === 'failed' ? 'jobs.emptyFailed' : 'jobs.empty')}</p>
      ) : (
        <div className="gap">
          <JobsTable lang={lang} state={state} jobs={jobs} timeZone={timeZone} />
          <PageLinks {...links} />
        </div>
      )}
    </AdminFrame>
  )
}

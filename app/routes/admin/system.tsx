import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { backupState } from '../../domain/backups/queries.server'
import { countAll } from '../../domain/operations/counts.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { machineState } from '../../platform/machine'
import { oldestDue } from '../../platform/queue-lists'
import { queueStatus } from '../../platform/queue-status'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { SystemFacts } from '../../ui/admin/system-facts'
import { useTranslation } from '../../ui/kit/use-translation'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'admin')('nav.system')) : []

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, now, visit } = await administrator(args)
  const jobs = queueStatus(db).jobs
  return {
    lang,
    now,
    timeZone: programme(db).reportTimeZone,
    machine: await machineState(visit.config, db),
    counts: countAll(db),
    backup: backupState(db, now),
    work: {
      dueSince: oldestDue(db, now),
      waiting: jobs.find(({ state }) => state === 'waiting')?.count ?? 0,
      isRunning: jobs.some(({ state }) => state === 'running'),
    },
  }
}

export default function AdminSystem() {
  const { lang, ...facts } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  return (
    <AdminFrame lang={lang} section="system" title={t('nav.system')} lead={t('system.lead')}>
      <SystemFacts lang={lang} {...facts} />
    </AdminFrame>
  )
}

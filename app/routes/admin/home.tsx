import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countHolders } from '../../domain/accounts/role-queries.server'
import { listAudit } from '../../domain/audit/queries.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { queueStatus } from '../../platform/queue-status'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { AuditTable } from '../../ui/admin/audit-table'
import { Overview } from '../../ui/admin/overview'
import { useTranslation } from '../../ui/kit/use-translation'
import { auditLines } from '../audit-lines.server'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'

const ACTS_SHOWN = 8

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang } = await administrator(args)
  const { jobs, mails } = queueStatus(db)
  return {
    lang,
    timeZone: programme(db).reportTimeZone,
    holders: countHolders(db),
    jobs,
    mails,
    acts: auditLines(db, lang, listAudit(db, {}, undefined, ACTS_SHOWN).rows),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'site')('menu.admin')) : []

export default function AdminHome() {
  const { lang, timeZone, acts, ...counts } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['admin', 'site'])
  return (
    <AdminFrame lang={lang} title={t('site:menu.admin')} lead={t('home.lead')}>
      <Overview lang={lang} {...counts} />
      <section className="part" aria-labelledby="latest">
        <h2 id="latest">{t('home.acts')}</h2>
        {acts.length > 0 && <AuditTable lang={lang} acts={acts} timeZone={timeZone} />}
        <p className="gap">
          <a href={`/${lang}/admin/audit`}>{t('home.allActs')}</a>
        </p>
      </section>
    </AdminFrame>
  )
}

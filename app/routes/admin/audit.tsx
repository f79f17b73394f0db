import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAudit } from '../../domain/audit/queries.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { readPageKey } from '../../platform/page-key'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { AuditFilters } from '../../ui/admin/audit-filters'
import { AuditTable } from '../../ui/admin/audit-table'
import { PageLinks } from '../../ui/admin/page-links'
import { Icon } from '../../ui/kit/icon'
import { useTranslation } from '../../ui/kit/use-translation'
import { askedAudit } from '../audit-asked.server'
import { actGroups, auditLines } from '../audit-lines.server'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'
import { listLinks } from './list-links.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'admin')('nav.audit')) : []

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang } = await administrator(args)
  const params = new URL(args.request.url).searchParams
  const { typed, filter, problems } = askedAudit(db, params)
  const isWrong = Object.keys(problems).length > 0
  const page = isWrong ? { rows: [], next: undefined } : listAudit(db, filter, readPageKey(params.get('after')))
  return {
    lang,
    timeZone: programme(db).reportTimeZone,
    typed,
    problems,
    isWrong,
    query: listLinks(typed, undefined, true).first ?? '',
    acts: auditLines(db, lang, page.rows),
    groups: actGroups(lang),
    links: listLinks(typed, page.next, params.has('after')),
  }
}

export default function AdminAudit() {
  const { lang, timeZone, typed, problems, isWrong, query, acts, groups, links } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  const isFiltered = Object.values(typed).some(Boolean)
  return (
    <AdminFrame lang={lang} section="audit" title={t('nav.audit')} lead={t('audit.lead')}>
      <AuditFilters
        typed={typed}
        problems={problems}
        acts={groups}
        timeZone={timeZone}
        clear={isFiltered ? `/${lang}/admin/audit` : undefined}
      />
      {acts.length === 0 && !isWrong && (
        <p className="read part" role="status">
          {t('audit.empty')}
        </p>
      )}
      {acts.length > 0 && (
        <div className="part">
          <p className="row">
            <a href={`/${lang}/admin/audit.csv${query === '?' ? '' : query}`} download>
              <Icon name="download" /> {t('audit.download')}
            </a>
          </p>
          <AuditTable lang={lang} acts={acts} timeZone={timeZone} />
          <PageLinks {...links} />
        </div>
      )}
    </AdminFrame>
  )
}

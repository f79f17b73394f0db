// Acts as they are read: when, who, what, to what or whom. Who and what lead to all that the register says of them.
import type { Lang } from '../../platform/languages'
import { formatMomentShort } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export interface ShownAct {
  id: string
  at: number
  actor: string
  actorName: string
  actName: string
  subject: string
  subjectName: string | undefined
  detail: Record<string, string | number | null>
}

export function AuditTable({ lang, acts, timeZone }: { lang: Lang; acts: ShownAct[]; timeZone: string }) {
  const { t } = useTranslation('admin')
  const only = (part: 'actor' | 'subject', id: string): string =>
    `/${lang}/admin/audit?${new URLSearchParams({ [part]: id }).toString()}`
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="acts">
      <table className="stacks">
        <caption className="small quiet" id="acts">
          {t('audit.list')}. {t('zone', { zone: timeZone })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.actor')}</th>
            <th scope="col">{t('audit.act')}</th>
            <th scope="col">{t('audit.subject')}</th>
            <th scope="col">{t('audit.detail')}</th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <tr key={act.id}>
              <td className="num" data-label={t('audit.when')}>
                {formatMomentShort(act.at, lang, timeZone)}
              </td>
              <td dir="auto" data-label={t('audit.actor')}>
                <a href={only('actor', act.actor)}>{act.actorName}</a>
              </td>
              <th scope="row">{act.actName}</th>
              <td dir="auto" data-label={t('audit.subject')}>
                <a href={only('subject', act.subject)}>{act.subjectName ?? short(act.subject)}</a>
              </td>
              <td className="small quiet">{detailLine(act.detail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Ids without a name are shown by their beginning; the link has all of it. */
const short = (id: string, most = 14): string => (id.length > most ? `${id.slice(0, most - 1)}…` : id)

/** What was written beside the act, as it stands in the register. */
export const detailLine = (detail: ShownAct['detail']): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${short(String(value), 48)}`)
    .join(' · ')

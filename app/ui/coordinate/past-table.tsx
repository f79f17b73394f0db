import type { PastRow } from '../../domain/history/past'
import type { Lang } from '../../platform/languages'
import { countryName, formatDay, formatHours } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

/** What was completed before this platform, with where it is known from. */
export function PastTable({ lang, rows }: { lang: Lang; rows: readonly Omit<PastRow, 'startedOn'>[] }) {
  const { t } = useTranslation('certified')
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('pastTitle')}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('col.person')}</th>
            <th scope="col">{t('col.course')}</th>
            <th scope="col">{t('col.completed')}</th>
            <th scope="col" className="r">
              {t('col.hours')}
            </th>
            <th scope="col">{t('col.place')}</th>
            <th scope="col">{t('col.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.n}>
              <th scope="row" dir="auto">
                {row.name}
              </th>
              <td dir="auto">{row.course}</td>
              <td className="num">{formatDay(Date.parse(`${row.completedOn}T12:00:00Z`), lang)}</td>
              <td className="r num">{row.hours === null ? '–' : formatHours(row.hours, lang)}</td>
              <td dir="auto">
                {row.institution ?? '–'}
                <span className="under">{countryName(row.country, lang)}</span>
              </td>
              <td dir="auto">{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

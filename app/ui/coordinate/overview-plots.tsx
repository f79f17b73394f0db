// The drawings of the overview, each with the table behind it: by month, how far people came, and by what they differ in.
import type { OverviewRow, OverviewView } from '../../domain/reports/shown-overview'
import type { Lang } from '../../platform/languages'
import { DataTable } from '../figures/data-table'
import { formatHours, formatMonth, formatMonthShort, formatNumber, formatPercent, sentence } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Bars } from '../report/bars'
import { Columns } from '../report/columns'
import { Plot } from '../report/plot'

type Input = OverviewView & { lang: Lang }

const share = (part: number, whole: number): number => (whole > 0 ? Math.round((part * 100) / whole) : 0)

/** Completions along the months; the table has enrolments and hours as well. */
export function Months({ lang, months, figures }: Input) {
  const { t } = useTranslation('report')
  const long = (key: string): string => formatMonth(Date.parse(`${key}-15T12:00:00Z`), lang)
  const best = months.reduce((a, b) => (b.completed > a.completed ? b : a))
  const percent = formatPercent(share(best.completed, figures.completed), lang)
  const isTold = months.length > 1 && best.completed > 0
  return (
    <Plot
      title={
        isTold ? sentence(t('overview.monthsFinding', { month: long(best.key), percent }), lang) : t('overview.months')
      }
      table={
        <SpreadTable
          lang={lang}
          label={t('overview.months')}
          head={t('overview.month')}
          rows={months}
          nameOf={({ key }) => long(key)}
        />
      }
    >
      <Columns
        says={months.map((row) => `${long(row.key)}: ${formatNumber(row.completed, lang)}`).join(', ')}
        columns={months.map((row) => ({
          key: row.key,
          name: formatMonthShort(row.key, lang),
          value: row.completed,
          says: formatNumber(row.completed, lang),
          isHot: row === best && isTold,
        }))}
      />
    </Plot>
  )
}

/** Of those who enrolled in the period: who began, finished, holds a certificate. */
export function Funnel({ lang, figures, funnel, medianDays }: Input) {
  const { t } = useTranslation('report')
  const steps: [string, string, number][] = [
    ['enrolled', t('overview.enrolled'), figures.enrolled],
    ['started', t('overview.started'), funnel.started],
    ['completed', t('overview.completed'), funnel.completed],
    ['certified', t('overview.certified'), funnel.certified],
  ]
  const percent = formatPercent(share(funnel.completed, figures.enrolled), lang)
  const number = (n: number): string => formatNumber(n, lang)
  return (
    <Plot
      title={figures.enrolled > 0 ? t('overview.funnelFinding', { percent }) : t('overview.funnel')}
      table={
        <DataTable
          label={t('overview.funnel')}
          heads={[t('col.status'), t('overview.enrolled')]}
          rows={steps.map(([key, name, n]) => ({ key, name, cells: [number(n)] }))}
        />
      }
    >
      <Bars
        most={figures.enrolled}
        says={steps.map(([, name, n]) => `${name}: ${number(n)}`).join(', ')}
        bars={steps.map(([key, label, value]) => ({
          key,
          label,
          value,
          says: number(value),
          isHot: key === 'completed',
        }))}
      />
      {medianDays !== undefined && <p className="small quiet">{t('overview.median', { count: medianDays })}</p>}
    </Plot>
  )
}

type Of = 'countries' | 'institutions' | 'courses' | 'languages'

/** Completions within enrolments, by country, institution, course or language. */
export function Shares({ of, nameOf, ...view }: Input & { of: Of; nameOf(row: OverviewRow): string }) {
  const { t } = useTranslation('report')
  const { lang, figures } = view
  const { rows, rest } = view[of]
  const label = {
    countries: t('overview.byCountry'),
    institutions: t('overview.byInstitution'),
    courses: t('overview.byCourse'),
    languages: t('overview.byLanguage'),
  }[of]
  const [top] = rows
  const percent = formatPercent(share(top?.completed ?? 0, figures.completed), lang)
  // two figures of one period: some who completed in it had enrolled before
  const both = ({ completed, enrolled }: OverviewRow) => ({
    completed: formatNumber(completed, lang),
    enrolled: formatNumber(enrolled, lang),
  })
  const more =
    rest.count > 0 ? [{ key: 'rest', name: { text: t('overview.rest', { count: rest.count }) }, ...rest }] : []
  const named = (row: OverviewRow): string => (row.key === 'rest' ? (row.name?.text ?? '') : nameOf(row))
  return (
    <Plot
      title={
        top && top.completed > 0 ? sentence(t('overview.topFinding', { name: nameOf(top), percent }), lang) : label
      }
      table={<SpreadTable lang={lang} label={label} head={label} rows={[...rows, ...more]} nameOf={named} />}
    >
      <Bars
        most={Math.max(1, ...rows.map((row) => Math.max(row.enrolled, row.completed)))}
        says={rows.map((row) => `${nameOf(row)}: ${t('overview.says', both(row))}`).join('; ')}
        bars={rows.slice(0, 7).map((row) => ({
          key: row.key,
          label: nameOf(row),
          value: Math.max(row.enrolled, row.completed),
          inner: row.completed,
          says: t('overview.saysShort', both(row)),
        }))}
      />
    </Plot>
  )
}

interface SpreadTableInput {
  lang: Lang
  label: string
  head: string
  rows: readonly OverviewRow[]
  nameOf(row: OverviewRow): string
}

/** With the period compared beside it, where the rows have it. */
function SpreadTable({ lang, label, head, rows, nameOf }: SpreadTableInput) {
  const { t } = useTranslation(['report', 'overview'])
  const number = (n: number): string => formatNumber(n, lang)
  const isCompared = rows.some((row) => row.earlier)
  const heads = [head, t('overview.enrolled'), t('overview.completed'), t('overview.hours')]
  const more = isCompared ? [t('overview:earlierEnrolled'), t('overview:earlierCompleted')] : []
  const earlier = (row: OverviewRow): string[] =>
    isCompared
      ? [row.earlier ? number(row.earlier.enrolled) : '', row.earlier ? number(row.earlier.completed) : '']
      : []
  return (
    <DataTable
      label={label}
      heads={[...heads, ...more]}
      rows={rows.map((row) => ({
        key: row.key,
        name: nameOf(row),
        cells: [number(row.enrolled), number(row.completed), formatHours(row.hours, lang), ...earlier(row)],
      }))}
    />
  )
}

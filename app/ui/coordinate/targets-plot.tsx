// Targets against what was reached: each bar is its own target, filled as far as it was reached, with a line where a steady
// pace would be today; the table behind it has the numbers.
import { type PlaceTargets, type TargetLine } from '../../domain/reports/shown-targets'
import type { Lang } from '../../platform/languages'
import { DataTable } from '../figures/data-table'
import { countryName, formatNumber, formatPercent } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Bars } from '../report/bars'
import { Plot } from '../report/plot'

type SetLine = TargetLine & Required<Pick<TargetLine, 'goal' | 'percent' | 'pace'>>
export const isSet = (line: TargetLine): line is SetLine => line.goal !== undefined

export function usePlaceName(lang: Lang) {
  const { t } = useTranslation('targets')
  return ({ place, name }: Pick<PlaceTargets, 'place' | 'name'>): string =>
    name ?? (place === '' ? t('programme') : countryName(place, lang))
}

export function TargetsPlot({ lang, year, of }: { lang: Lang; year: number; of: PlaceTargets }) {
  const { t } = useTranslation('targets')
  const placeName = usePlaceName(lang)
  const lines = of.lines.filter(isSet)
  const number = (n: number): string => formatNumber(n, lang)
  const percent = (n: number): string => formatPercent(n, lang)
  const measure = (line: SetLine): string => t(`measure.${line.measure}`)
  const label = t('plot', { year, place: placeName(of) })
  const [first] = [...lines].sort((a, b) => Number(b.measure === 'completed') - Number(a.measure === 'completed'))
  return (
    <Plot
      title={first ? t('finding', { measure: measure(first), percent: percent(first.percent), year }) : label}
      table={
        <DataTable
          label={label}
          heads={[t('col.measure'), t('col.goal'), t('col.actual'), t('col.percent'), t('col.pace')]}
          rows={lines.map((line) => ({
            key: line.measure,
            name: measure(line),
            cells: [number(line.goal), number(line.actual), percent(line.percent), number(line.pace)],
          }))}
        />
      }
    >
      <Bars
        most={Math.max(100, ...lines.map((line) => line.percent))}
        says={lines
          .map((line) => {
            const { goal, actual, pace } = line
            const said = { actual: number(actual), goal: number(goal), pace: number(pace) }
            return t('spoken', { measure: measure(line), percent: percent(line.percent), ...said })
          })
          .join('. ')}
        bars={lines.map((line) => ({
          key: line.measure,
          label: t('bar', { measure: measure(line), pace: number(line.pace) }),
          value: Math.max(100, line.percent),
          inner: line.percent,
          mark: (line.pace * 100) / line.goal,
          says: t('says', { actual: number(line.actual), goal: number(line.goal) }),
        }))}
      />
      <p className="small quiet">{t('whole')}</p>
    </Plot>
  )
}

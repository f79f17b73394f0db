// A release as a file for spreadsheets: one row a cell that is listed, blanks as empty fields.
import { CSV_BOM, csvRow } from '../../platform/csv'
import type { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { nameOf } from './cells'
import type { QuarterFigures } from './figures'
import { columnsOfRelease, GRIDS, gridOf, type GridRow } from './grid'

export function releaseCsv(figures: QuarterFigures, lang: Lang, t: ReturnType<typeof translator>): string {
  const heads = [
    t('tables:file.quarter'),
    t('tables:file.table'),
    t('tables:file.code'),
    t('tables:file.name'),
    t('tables:means.enrolments'),
    t('tables:means.completions'),
  ]
  const lines = GRIDS.flatMap((kind) =>
    gridOf(kind, columnsOfRelease(figures), lang).flatMap(({ head, rows }) => {
      const line = ({ key, name, cells }: GridRow) => {
        const code = typeof name === 'string' ? '' : nameOf(key)
        return csvRow([
          figures.quarter,
          t(`tables:by.${kind}`),
          code,
          typeof name === 'string' ? t(`tables:row.${name}`) : name.text,
          ...cells,
        ])
      }
      return [...(head ? [head] : []), ...rows].map(line)
    }),
  )
  return CSV_BOM + csvRow(heads) + lines.join('')
}

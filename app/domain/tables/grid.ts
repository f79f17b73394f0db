// The rows of a published table, as pages, sheets and files show them alike: what is listed, in which order, which cells
// are blank, and what the blanks come to together. Pure.
import type { Lang } from '../../platform/languages'
import type { Shown } from '../quizzes/text'
import { ALL, groupOf, kindOf, type Measure, MEASURES, nameOf, provincesOf } from './cells'
import type { QuarterFigures } from './figures'
import { restOf, toldOf, wholeOf } from './suppress'

/** A number; null = blank. */
export type GridCell = number | null

export interface GridRow {
  key: string
  /** 'all', 'rest' and 'unknown' have words of their own */
  name: Shown | 'all' | 'rest' | 'unknown'
  cells: GridCell[]
}

/** Rows that belong together: of a country, its head and its provinces. */
export interface GridPart {
  key: string
  head: GridRow | undefined
  rows: GridRow[]
}

/** What a column is of. */
export interface Column {
  figures: QuarterFigures
  measure: Measure
}

export const GRIDS = ['country', 'province', 'course'] as const
export type GridKind = (typeof GRIDS)[number]

/** Both measures of one quarter. */
export const columnsOfRelease = (figures: QuarterFigures): Column[] => MEASURES.map((measure) => ({ figures, measure }))

/** One measure of several quarters, as they are given. */
export const columnsOfSeries = (quarters: readonly QuarterFigures[], measure: Measure): Column[] =>
  quarters.map((figures) => ({ figures, measure }))

/** The parts of a table; the last one holds the whole. Empty where nothing can be told. */
export function gridOf(kind: GridKind, columns: readonly Column[], lang: Lang): GridPart[] {
  if (kind !== 'province') {
    const rows = listed(kind, columns, lang)
    return rows.length > 0
      ? [{ key: kind, head: undefined, rows: [...rows, ...restOfGroup(kind, columns), whole(columns)] }]
      : []
  }
  return listed('country', columns, lang).flatMap((head) => {
    const group = provincesOf(head.key)
    const rows = listed(group, columns, lang)
    return rows.length > 0 ? [{ key: head.key, head, rows: [...rows, ...restOfGroup(group, columns)] }] : []
  })
}

const whole = (columns: readonly Column[]): GridRow => rowOf(ALL, 'all', columns)

const rowOf = (key: string, name: GridRow['name'], columns: readonly Column[]): GridRow => ({
  key,
  name,
  cells: columns.map(({ figures, measure }) => toldOf(figures, measure, key) ?? null),
})

/** Rows of a group that are told in some column, by name; a place that is not known comes last. */
function listed(group: string, columns: readonly Column[], lang: Lang): GridRow[] {
  const keys = new Set(columns.flatMap(({ figures, measure }) => Object.keys(figures.told[measure])))
  const order = new Intl.Collator(lang)
  const text = ({ name }: GridRow): string => (typeof name === 'string' ? '\uffff' : name.text)
  return [...keys]
    .filter((key) => kindOf(key) !== 'all' && groupOf(key) === group)
    .map((key) => rowOf(key, nameIn(key, columns, lang), columns))
    .sort((a, b) => Number(a.name === 'unknown') - Number(b.name === 'unknown') || order.compare(text(a), text(b)))
}

/** The newest name there is. */
function nameIn(key: string, columns: readonly Column[], lang: Lang): GridRow['name'] {
  if (nameOf(key) === '') return 'unknown'
  const named = columns.map(({ figures }) => figures.names[key]?.[lang]).filter((name) => name !== undefined)
  return named.at(-1) ?? { text: nameOf(key), lang }
}

function restOfGroup(group: string, columns: readonly Column[]): GridRow[] {
  const isOpen = columns.some(({ figures, measure }) => figures.blanks[measure].includes(group))
  if (!isOpen) return []
  const cells = columns.map(({ figures, measure }) => {
    const isTold = toldOf(figures, measure, wholeOf(group)) !== undefined
    return restOf(figures, measure, group) ?? (isTold ? 0 : null)
  })
  return [{ key: `${group} rest`, name: 'rest', cells }]
}

// The measures of a record's sheets, in points: A4 lying, so that a row has room for long names.
export const WIDTH = 841.89
export const HEIGHT = 595.28
export const MARGIN = 36
export const FOOT = 44
export const FULL = WIDTH - 2 * MARGIN

export const COLUMNS = ['n', 'name', 'institution', 'place', 'course', 'hours', 'completed', 'code', 'mark'] as const
export type ColumnKey = (typeof COLUMNS)[number]

const FIXED: Partial<Record<ColumnKey, number>> = { n: 28, hours: 44, completed: 68, code: 110, mark: 42 }
/** what is left is shared out by these */
const SHARES: Partial<Record<ColumnKey, number>> = { name: 30, institution: 28, place: 17, course: 26 }
export const CELL_GAP = 10

export interface Placed {
  key: ColumnKey
  x: number
  /** of its words */
  width: number
}

/** Where each column stands; the mark only where the record has marks. */
export function placeColumns(hasMarks: boolean): Placed[] {
  const keys = COLUMNS.filter((key) => key !== 'mark' || hasMarks)
  const fixed = keys.reduce((sum, key) => sum + (FIXED[key] ?? 0), 0)
  const shares = keys.reduce((sum, key) => sum + (SHARES[key] ?? 0), 0)
  let x = MARGIN
  return keys.map((key) => {
    const full = FIXED[key] ?? ((FULL - fixed) * (SHARES[key] ?? 0)) / shares
    const placed = { key, x, width: full - CELL_GAP }
    x += full
    return placed
  })
}

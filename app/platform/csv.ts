// Lines of a table as CSV (RFC 4180), for programs that take a cell which begins like a formula for one.

/** Before the first line: without it Excel reads UTF-8 as something else. */
export const CSV_BOM = '\uFEFF'

/** What a spreadsheet may run instead of showing it, where a cell begins with it. */
const FORMULA = '=+-@\t\r\n'
const QUOTED = /[\n\r",]/

/** One line, with its end. Texts that begin like a formula get an apostrophe before them; numbers are numbers. */
export const csvRow = (values: readonly (string | number | null | undefined)[]): string => csvLine(values.map(csvCell))

/** A line of cells as `csvCell` writes them. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`

export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = value !== '' && FORMULA.includes(value.charAt(0)) ? `'${value}` : value
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

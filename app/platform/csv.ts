// Lines of a table as CSV (RFC 4180), for programs that take a cell which begins like a formula for one.

/** Before the first line: without it Excel reads UTF-8 as something else. */
export const CSV_BOM = '\uFEFF'

/** What a spreadsheet may run instead of showing it. */
const FORMULA = /^[=+\-@\t\r\n]/
/** Most cells have none of these anywhere, and are done at once. */
const SPECIAL = /[=+\-@\t\r\n",]/

/** One line, with its end. Texts that begin like a formula get an apostrophe before them; numbers are numbers. */
export function csvRow(values: readonly (string | number | null | undefined)[]): string {
  let line = ''
  for (let i = 0; i < values.length; i += 1) line += i === 0 ? cell(values[i]) : `,${cell(values[i])}`
  return `${line}\r\n`
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (!SPECIAL.test(value)) return value
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// Cells of workbooks as XML (ECMA-376, part 1, 18.3.1.4). They have types: dates are dates, numbers numbers, and a text is a
// text whatever it begins with. What many rows have is written once, into the table of texts they share.

/** A day is 'YYYY-MM-DD'; a share is a number of per cent. */
export type CellKind = 'text' | 'day' | 'number' | 'percent'
export type CellValue = string | number | null

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DAY_MS = 86_400_000
/** Spreadsheets count days from 30 December 1899. */
const EPOCH_DAYS = 25_569
/** cellXfs of xlsx.ts, in this order */
const STYLES: Record<CellKind, number> = { text: 0, number: 0, day: 1, percent: 2 }
/** Texts that are shared at most; further ones stand in their cells. */
const MOST_SHARED = 50_000

/** The cells of one workbook. */
export interface SheetCells {
  cell(value: CellValue, kind: CellKind): string
  /** what many rows have: a text stands in the shared table */
  often(value: CellValue, kind: CellKind): string
  /** a text of letters, digits and hyphens, which needs no looking at */
  plain(text: string): string
  /** in the order of their numbers */
  shared: ReadonlyMap<string, number>
}

export function sheetCells(): SheetCells {
  const shared = new Map<string, number>()
  const often = (value: CellValue, kind: CellKind): string => {
    if (kind !== 'text' || typeof value !== 'string' || value === '') return cell(value, kind)
    if (!shared.has(value)) {
      if (shared.size >= MOST_SHARED) return cell(value, kind)
      shared.set(value, shared.size)
    }
    return `<c t="s"><v>${shared.get(value)}</v></c>`
  }
  const plain = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  return { cell, often, plain, shared }
}

export const rowXml = (cells: readonly string[]): string => `<row>${cells.join('')}</row>`

/** The part of the workbook that holds what its cells share. */
export function* sharedXml({ shared }: SheetCells): Generator<string> {
  yield `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${shared.size}">`
  for (const text of shared.keys()) yield `<si>${textXml(text)}</si>`
  yield '</sst>'
}

function cell(value: CellValue, kind: CellKind): string {
  if (value === null || value === '') return '<c/>'
  if (kind === 'text' || typeof value === 'string') {
    if (kind !== 'day') return textCell(String(value), 0)
    return `<c s="1"><v>${Date.parse(`${value}T00:00:00Z`) / DAY_MS + EPOCH_DAYS}</v></c>`
  }
  const style = STYLES[kind]
  return `<c${style ? ` s="${style}"` : ''}><v>${kind === 'percent' ? value / 100 : value}</v></c>`
}

export const textCell = (value: string, style: number): string =>
  `<c${style ? ` s="${style}"` : ''} t="inlineStr"><is>${textXml(value)}</is></c>`

/** Space at an end is kept only where it is said. */
const textXml = (text: string): string =>
  /^\s|\s$/.test(text) ? `<t xml:space="preserve">${escapeXml(text)}</t>` : `<t>${escapeXml(text)}</t>`

// oxlint-disable no-control-regex -- control characters are what is looked for: XML has no way to say them
const UNSPEAKABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const SPECIAL = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/
// oxlint-enable no-control-regex

export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text
  const speakable = text.replace(UNSPEAKABLE, '')
  return speakable.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

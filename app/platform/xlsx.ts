// Workbooks (Office Open XML, ECMA-376) written while they are sent: rows go into the zip as they come, so that a million
// of them need no memory. Cells have types: dates are dates, numbers numbers, and a text is a text whatever it begins with.
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A day is 'YYYY-MM-DD'; a share is a number of per cent. */
export type CellKind = 'text' | 'day' | 'number' | 'percent'
export type CellValue = string | number | null
export interface Column {
  title: string
  kind: CellKind
  /** in signs of the default font */
  width: number
}
export interface Sheet {
  name: string
  columns: readonly Column[]
  /** pieces of many rows each; a piece is written in one go */
  rows: AsyncIterable<readonly (readonly CellValue[])[]>
}

/** Rows of a sheet below its heading; what is more needs another sheet. */
export const SHEET_ROWS = 1_048_575

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DAY_MS = 86_400_000
/** Spreadsheets count days from 30 December 1899. */
const EPOCH_DAYS = 25_569
/** cellXfs below, in this order; heading = 3 */
const STYLES: Record<CellKind, number> = { text: 0, number: 0, day: 1, percent: 2 }

/** The workbook as a stream; `at`: the moment its entries carry. */
export function workbook(sheets: readonly Sheet[], at: Date): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  zip.on('error', (error) => out.destroy(error as Error))
  const text = (name: string, body: string): void => zip.addBuffer(Buffer.from(HEAD + body), name, { mtime: at })
  text('[Content_Types].xml', contentTypes(sheets.length))
  text('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  text('xl/workbook.xml', book(sheets))
  const parts = sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`])
  text('xl/_rels/workbook.xml.rels', relations([...parts, ['styles', 'styles.xml']]))
  text('xl/styles.xml', styles)
  for (const [i, sheet] of sheets.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${i + 1}.xml`, { mtime: at }, (give) =>
      give(null, Readable.from(sheetXml(sheet), { objectMode: false })),
    )
  zip.end()
  return out
}

async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<string> {
  const cols = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const heading = columns.map(({ title }) => textCell(title, 3)).join('')
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData><row>${heading}</row>`
  for await (const piece of rows) {
    let xml = ''
    for (const row of piece) {
      xml += '<row>'
      for (let i = 0; i < columns.length; i += 1) xml += cell(row[i] ?? null, columns[i]!.kind)
      xml += '</row>'
    }
    yield xml
  }
  yield '</sheetData></worksheet>'
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

const textCell = (value: string, style: number): string =>
  `<c${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`

// oxlint-disable no-control-regex -- control characters are what is looked for: XML has no way to say them
const UNSPEAKABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const SPECIAL = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/
// oxlint-enable no-control-regex

function escape(text: string): string {
  if (!SPECIAL.test(text)) return text
  const speakable = text.replace(UNSPEAKABLE, '')
  return speakable.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** A name as sheets may have it: 31 signs, none of \ / ? * [ ] : */
const sheetName = (name: string): string => escape(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))

const book = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${sheetName(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`

const relations = (parts: readonly [kind: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${parts
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  ).join('')}</Types>`

const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`

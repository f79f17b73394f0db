// Workbooks (Office Open XML, ECMA-376) written while they are sent: rows go into the zip as they come, so that a million
// of them need no memory. Cells have types: dates are dates, numbers numbers, and a text is a text whatever it begins with.
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type CellKind, escapeXml, MAIN, sharedXml, type SheetCells, textCell, XML_HEAD } from './xlsx-cells'

export interface Column {
  title: string
  kind: CellKind
  /** in signs of the default font */
  width: number
}
export interface Sheet {
  name: string
  columns: readonly Column[]
  /** pieces of many rows each, as `rowXml` makes them; a piece is written in one go */
  rows: AsyncIterable<readonly string[]>
}

/** cellXfs below */
const HEADING = 3

/** Rows of a sheet below its heading; what is more needs another sheet. */
export const SHEET_ROWS = 1_048_575

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Rows of a sheet are so much alike that more pains make them hardly smaller, and twice as slow. */
const LEVEL = 1

/** The workbook as a stream; `cells` wrote those of its rows, `at` is the moment its entries carry. */
export function workbook(sheets: readonly Sheet[], cells: SheetCells, at: Date): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  zip.on('error', (error) => out.destroy(error as Error))
  const text = (name: string, body: string): void => zip.addBuffer(Buffer.from(XML_HEAD + body), name, { mtime: at })
  text('[Content_Types].xml', contentTypes(sheets.length))
  text('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  text('xl/workbook.xml', book(sheets))
  const parts = sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`])
  text(
    'xl/_rels/workbook.xml.rels',
    relations([...parts, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]),
  )
  text('xl/styles.xml', styles)
  const streamed = (name: string, pieces: () => Iterable<string> | AsyncIterable<string>): void =>
    zip.addReadStreamLazy(name, { mtime: at, compressionLevel: LEVEL }, (give) =>
      give(null, Readable.from(pieces(), { objectMode: false })),
    )
  for (const [i, sheet] of sheets.entries()) streamed(`xl/worksheets/sheet${i + 1}.xml`, () => sheetXml(sheet))
  // after the sheets: only then is it known what they share
  streamed('xl/sharedStrings.xml', () => sharedXml(cells))
  zip.end()
  return out
}

async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<string> {
  const cols = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const heading = columns.map(({ title }) => textCell(title, HEADING)).join('')
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData><row>${heading}</row>`
  for await (const piece of rows) yield piece.join('')
  yield '</sheetData></worksheet>'
}

/** A name as sheets may have it: 31 signs, none of \ / ? * [ ] : */
const sheetName = (name: string): string => escapeXml(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))

const book = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${sheetName(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`

const relations = (parts: readonly [kind: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${parts
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>${Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  ).join('')}</Types>`

const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`

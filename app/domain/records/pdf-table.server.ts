// The numbered rows of a record: a tagged table whose head stands on every sheet. A row is never cut in two.
import { setImmediate as pause } from 'node:timers/promises'
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { artifact, type Block, draw, type Element, heightOf, readingOf, tagged } from '../../platform/pdf-pen'
import { sayPercent } from '../credentials/wording'
import type { RecordList, RecordRow } from './facts'
import { type ColumnKey, type Placed, placeColumns } from './pdf-measures'
import type { Sheets } from './pdf-sheets.server'

const SIZE = 8
const PAD = 2.5
/** So many rows are set before anybody else gets a turn. */
const AT_ONCE = 25
const TO_THE_RIGHT: readonly ColumnKey[] = ['n', 'hours', 'mark']

export interface Turn {
  signal: AbortSignal | undefined
  /** rows drawn, and of how many */
  told(written: number, total: number): void
}

interface Cell extends Placed {
  block: Block
}

export async function drawTable(sheets: Sheets, list: RecordList, { signal, told }: Turn): Promise<void> {
  const { doc, root, lang } = sheets
  const columns = placeColumns(list.hasMarks)
  const t = translator(lang)
  const head = setRow(sheets, columns, 'bold', (key) => t(`acta:col.${key}`))
  const table = doc.struct('Table')
  root.add(table)
  sheets.room(60)
  tagRow(sheets, table, head, () => 'TH')
  sheets.repeat(() => drawRow(sheets, head, (_cell, work) => artifact(doc, work)))
  for (const row of list.rows) {
    const cells = setRow(sheets, columns, 'text', (key) => wordsOf[key](row, lang))
    sheets.room(highOf(cells))
    tagRow(sheets, table, cells, (key) => (key === 'name' ? 'TH' : 'TD'))
    if (row.n % AT_ONCE > 0) continue
    told(row.n, list.rows.length)
    signal?.throwIfAborted()
    await pause()
  }
  table.end()
  sheets.repeat(undefined)
}

const dayFormat = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
const dayFormats: Record<Lang, Intl.DateTimeFormat> = {
  es: dayFormat('es'),
  pt: dayFormat('pt-BR'),
  en: dayFormat('en-GB'),
}

const wordsOf: Record<ColumnKey, (row: RecordRow, lang: Lang) => string> = {
  n: ({ n }) => String(n),
  name: ({ name }) => name,
  institution: ({ institution }) => institution ?? '–',
  place: ({ country, province }) => (province === undefined ? country : `${province}, ${country}`),
  course: ({ course }) => course,
  hours: ({ hours }) => (hours === undefined ? '' : String(hours)),
  completed: ({ completedOn, status }, lang) =>
    completedOn === undefined ? status : dayFormats[lang].format(Date.parse(`${completedOn}T00:00:00Z`)),
  code: ({ certificate }) => certificate ?? '',
  mark: ({ markPercent }, lang) => (markPercent === undefined ? '' : sayPercent(markPercent, lang)),
}

function setRow(
  sheets: Sheets,
  columns: readonly Placed[],
  face: 'text' | 'bold',
  words: (key: ColumnKey) => string,
): Cell[] {
  return columns.map((column) => ({ ...column, block: blockOf(sheets, words(column.key), face, column.width) }))
}

/** Institutions, courses and places come again in row after row: each is set once a record. */
function blockOf(sheets: Sheets, text: string, face: 'text' | 'bold', width: number): Block {
  const key = `${face} ${width} ${text}`
  let block = sheets.known.get(key)
  if (!block) sheets.known.set(key, (block = sheets.block({ text, size: SIZE, face }, width)))
  return block
}

const highOf = (cells: readonly Cell[]): number => Math.max(...cells.map(({ block }) => heightOf(block))) + 2 * PAD

/** Puts each cell where it belongs, with a line below the row. */
function drawRow(sheets: Sheets, cells: readonly Cell[], put: (cell: Cell, work: () => void) => void): void {
  const top = sheets.y + PAD
  for (const cell of cells) {
    const widest = Math.max(0, ...cell.block.lines.map((line) => line.width))
    const x = TO_THE_RIGHT.includes(cell.key) ? cell.x + cell.width - widest : cell.x
    put(cell, () => draw(sheets.doc, cell.block, x, top))
  }
  sheets.y += highOf(cells)
  sheets.line(sheets.y)
}

function tagRow(sheets: Sheets, table: Element, cells: readonly Cell[], tagOf: (key: ColumnKey) => string): void {
  const line = sheets.doc.struct('TR')
  table.add(line)
  drawRow(sheets, cells, ({ key, block }, work) => tagged(sheets.doc, line, tagOf(key), readingOf(block), work))
  line.end()
}

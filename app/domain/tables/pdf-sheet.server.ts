// Where the pen stands on the sheets of a release: words and rows of tables one under the other, a new page where the next
// ones do not fit, every table tagged as one, numbers at the foot of each page.
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import {
  artifact,
  type Block,
  type Doc,
  draw,
  type Element,
  heightOf,
  INK,
  QUIET,
  plain,
  readingOf,
  setter,
  tagged,
} from '../../platform/pdf-pen'

export const PAGE = { width: 595.28, height: 841.89 }
const [MARGIN, FOOT, NUMBER] = [56, 70, 92]
const FULL = PAGE.width - 2 * MARGIN
const [SIZE, LEADING, PAD] = [9.5, 1.35, 2.5]

export interface Words {
  text: string
  size: number
  face?: 'title' | 'text' | 'bold'
  color?: string
  before: number
  /** what must fit below it on the same page, in points */
  keep?: number
}

export interface SheetRow {
  name: string
  /** of the name, where it is another than the sheet's */
  lang?: Lang
  cells: readonly { text: string; said?: string }[]
  face?: 'text' | 'bold'
  indent?: number
}

export class TablesSheet {
  private y = MARGIN
  private readonly set: ReturnType<typeof setter>

  constructor(
    private readonly doc: Doc,
    private readonly root: Element,
    private readonly lang: Lang,
  ) {
    this.set = setter(doc, FULL)
  }

  put(tag: 'H1' | 'H2' | 'P', { text, size, face = 'text', color, before, keep = 0 }: Words): void {
    const block = { lines: this.set(face, plain(text), size), size, leading: LEADING }
    this.y += before
    this.room(heightOf(block) + keep)
    const at = this.y
    tagged(this.doc, this.root, tag, readingOf(block), () => draw(this.doc, block, MARGIN, at, color))
    this.y += heightOf(block)
  }

  /** Begins a table with its heads; rows come one by one, and `end` closes it. */
  table(heads: readonly string[]): { row(row: SheetRow): void; end(): void } {
    const table = this.doc.struct('Table')
    this.root.add(table)
    const [first = '', ...others] = heads
    const head: SheetRow = { name: first, cells: others.map((text) => ({ text })), face: 'bold' }
    this.y += 6
    this.room(60)
    this.rowIn(table, head, 'TH')
    return {
      row: (row) => {
        const height = this.heightOfRow(row)
        // the heads are said once; on a new page they are for the eye
        if (this.room(height)) artifact(this.doc, () => this.paint(head))
        this.rowIn(table, row, 'TD')
      },
      end: () => table.end(),
    }
  }

  /** Page numbers and the title at the foot of each page, for the eye only. */
  number(title: string): void {
    const { count } = this.doc.bufferedPageRange()
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page)
      const text = translator(this.lang)('tables:paper.page', { page: page + 1, pages: count })
      artifact(this.doc, () => {
        const [size, leading] = [8.5, 1.3]
        const number = this.set('text', text, size)
        const name = this.set('text', plain(title), size, FULL - NUMBER).slice(0, 1)
        draw(this.doc, { lines: name, size, leading }, MARGIN, PAGE.height - 44, QUIET)
        draw(this.doc, { lines: number, size, leading }, PAGE.width - MARGIN - widthOf(number), PAGE.height - 44, QUIET)
      })
    }
  }

  /** Whether a new page was begun. */
  private room(height: number): boolean {
    if (this.y + height <= PAGE.height - FOOT) return false
    this.doc.addPage()
    this.y = MARGIN
    return true
  }

  private nameOf({ name, face = 'text', indent = 0, cells }: SheetRow): Block {
    const width = FULL - indent - NUMBER * cells.length - 8
    return { lines: this.set(face, plain(name), SIZE, width), size: SIZE, leading: LEADING }
  }

  private heightOfRow = (row: SheetRow): number => heightOf(this.nameOf(row)) + 2 * PAD

  private rowIn(table: Element, row: SheetRow, tag: 'TH' | 'TD'): void {
    const line = this.doc.struct('TR')
    table.add(line)
    const { y } = this
    const name = this.nameOf(row)
    const lang = row.lang ? { lang: row.lang } : {}
    tagged(this.doc, line, 'TH', { ...readingOf(name), ...lang }, () => this.paintName(row, y))
    row.cells.forEach((cell, i) =>
      tagged(this.doc, line, tag, cell.said ? { actual: cell.said } : {}, () => this.paintCell(row, i, y)),
    )
    line.end()
    this.y += this.heightOfRow(row)
    artifact(this.doc, () => this.rule(this.y, tag === 'TH' ? INK : '#c9ced1'))
  }

  private paint(row: SheetRow): void {
    this.paintName(row, this.y)
    for (const i of row.cells.keys()) this.paintCell(row, i, this.y)
    this.y += this.heightOfRow(row)
    this.rule(this.y, INK)
  }

  private paintName(row: SheetRow, y: number): void {
    draw(this.doc, this.nameOf(row), MARGIN + (row.indent ?? 0), y + PAD)
  }

  private paintCell({ cells, face = 'text' }: SheetRow, i: number, y: number): void {
    const lines = this.set(face, cells[i]?.text ?? '', SIZE, NUMBER)
    const right = PAGE.width - MARGIN - NUMBER * (cells.length - 1 - i)
    draw(this.doc, { lines, size: SIZE, leading: LEADING }, right - widthOf(lines), y + PAD)
  }

  private rule(y: number, color: string): void {
    this.doc
      .moveTo(MARGIN, y)
      .lineTo(PAGE.width - MARGIN, y)
      .lineWidth(0.5)
      .strokeColor(color, 1)
      .stroke()
  }
}

const widthOf = (lines: Block['lines']): number => Math.max(0, ...lines.map(({ width }) => width))

// The sheets of a record: where the pen stands, a new sheet where the next words do not fit, and the foot of each.
import { LRUCache } from 'lru-cache'
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
import { FOOT, FULL, HEIGHT, MARGIN, WIDTH } from './pdf-measures'

type Face = 'title' | 'text' | 'bold'
export interface Words {
  text: string
  size: number
  face?: Face
  color?: string
  before?: number
}

export class Sheets {
  y = MARGIN
  /** blocks that were set, by what was asked for */
  readonly known = new LRUCache<string, Block>({ max: 500 })
  readonly set: ReturnType<typeof setter>
  /** on every sheet but the first, above what goes on there */
  private again: (() => void) | undefined

  constructor(
    readonly doc: Doc,
    readonly root: Element,
    readonly lang: Lang,
  ) {
    this.set = setter(doc, FULL)
  }

  block({ text, size, face = 'text' }: Words, width = FULL): Block {
    return { lines: this.set(face, plain(text), size, width), size, leading: 1.35 }
  }

  put(tag: 'H1' | 'H2' | 'P', words: Words): void {
    const block = this.block(words)
    this.y += words.before ?? 0
    this.room(heightOf(block))
    const at = this.y
    tagged(this.doc, this.root, tag, readingOf(block), () => draw(this.doc, block, MARGIN, at, words.color ?? INK))
    this.y += heightOf(block)
  }

  /** What is drawn again on each sheet that begins from now on; none = nothing. */
  repeat(work: (() => void) | undefined): void {
    this.again = work
  }

  room(height: number): void {
    if (this.y + height <= HEIGHT - FOOT) return
    this.doc.addPage()
    this.y = MARGIN
    this.again?.()
  }

  line(y: number, { from = MARGIN, width = FULL, weight = 0.4, color = '#9aa1a5' } = {}): void {
    artifact(this.doc, () =>
      this.doc
        .moveTo(from, y)
        .lineTo(from + width, y)
        .lineWidth(weight)
        .strokeColor(color, 1)
        .stroke(),
    )
  }

  /** The code and the number of each sheet, for the eye only. */
  number(title: string): void {
    const { count } = this.doc.bufferedPageRange()
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page)
      const text = translator(this.lang)('acta:paper.page', { page: page + 1, pages: count })
      artifact(this.doc, () => {
        const number = this.block({ text, size: 8 })
        const width = number.lines[0]?.width ?? 0
        draw(this.doc, this.block({ text: title, size: 8 }), MARGIN, HEIGHT - 30, QUIET)
        draw(this.doc, number, WIDTH - MARGIN - width, HEIGHT - 30, QUIET)
      })
    }
  }
}

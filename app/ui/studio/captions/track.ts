// The rows of the page as a track: in order, and as the changes that are not saved yet.
import type { CaptionChange } from '../../../domain/authoring/caption-changes'
import type { CaptionDesk } from './desk-words'
import { Row, type Saved } from './row'

/** A change, and the rows whose words it saves: the first holds what it was. */
export interface Pending {
  change: CaptionChange
  rows: Row[]
}

export class Track {
  rows: Row[]
  /** rows that were taken out and are not saved so yet */
  private readonly gone: Row[] = []

  constructor(
    readonly list: HTMLElement,
    private readonly desk: CaptionDesk,
  ) {
    this.rows = [...list.querySelectorAll<HTMLElement>('[data-row]')].map((element) => new Row(element, desk))
  }

  rowOf(target: EventTarget | null): Row | undefined {
    return this.rows.find((row) => target instanceof Node && row.element.contains(target))
  }

  /** The cue above or below a row. */
  beside(row: Row, way: -1 | 1): Row | undefined {
    for (let i = this.rows.indexOf(row) + way; i >= 0 && i < this.rows.length; i += way)
      if (this.rows[i]!.of === row.of) return this.rows[i]
    return undefined
  }

  /** A new row below another, of its kind or of another's. */
  addBelow(row: Row, of: CaptionChange['of'] = row.of): Row {
    const made = this.blank(row.element, of)
    row.element.after(made.element)
    this.rows.splice(this.rows.indexOf(row) + 1, 0, made)
    return made
  }

  /** A new row that begins at a moment, where that comes among the others. */
  addAt(ms: number, of: CaptionChange['of']): Row {
    const above = this.rows.findLast((row) => (row.startMs ?? Infinity) <= ms)
    const first = this.rows[0]!
    const made = above ? this.addBelow(above, of) : this.blank(first.element, of)
    if (!above) {
      first.element.before(made.element)
      this.rows.unshift(made)
    }
    made.startMs = ms
    return made
  }

  /**
   * A row whose moment changed stands where it comes among the others; the row itself stays where the cursor is, and
   * the others go around it. The empty row it was typed into is there again at the end.
   */
  place(row: Row): void {
    const { startMs } = row
    if (startMs === undefined || !this.rows.includes(row)) return
    this.renew(row)
    const at = this.rows.indexOf(row)
    const isLater = (other: Row): boolean => other.startMs !== undefined && other.startMs > startMs
    const isNew = (other: Row): boolean => other.element.hasAttribute('data-new')
    const later = this.rows.slice(0, at).filter(isLater)
    const earlier = this.rows
      .slice(at + 1)
      .filter((other) => !isLater(other) && !isNew(other) && other.startMs !== startMs)
    row.element.before(...earlier.map(({ element }) => element))
    row.element.after(...later.map(({ element }) => element))
    const moved = new Set([...earlier, ...later])
    const rest = (part: readonly Row[]): Row[] => part.filter((other) => !moved.has(other))
    this.rows = [...rest(this.rows.slice(0, at)), ...earlier, row, ...later, ...rest(this.rows.slice(at + 1))]
  }

  /** The empty row of the page's end is a row among the others now, and another one takes its place. */
  private renew(row: Row): void {
    if (!row.element.hasAttribute('data-new')) return
    const made = this.blank(row.element, row.of)
    made.element.setAttribute('data-new', '')
    const [heading, old] = [made.element, row.element].map((element) => element.querySelector('legend'))
    if (heading && old) heading.className = old.className
    if (old) old.className = 'vh'
    row.element.removeAttribute('data-new')
    row.element.after(made.element)
    this.rows.splice(this.rows.indexOf(row) + 1, 0, made)
  }

  private blank(like: HTMLElement, of: CaptionChange['of']): Row {
    const pattern = this.list.querySelector<HTMLElement>(`[data-row="${of}"][data-new]`) ?? like
    const element = pattern.cloneNode(true) as HTMLElement
    for (const mark of ['data-new', 'data-here']) element.removeAttribute(mark)
    element.querySelectorAll('[data-row-tools], .err, .theirs, .say').forEach((part) => part.remove())
    element.querySelectorAll('[data-warned]').forEach((part) => part.toggleAttribute('hidden', true))
    element.querySelectorAll('[data-warnings]').forEach((part) => part.replaceChildren())
    // where it stands, it needs no heading of its own
    element.querySelector('legend')?.setAttribute('class', 'vh')
    for (const field of element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      for (const mark of ['name', 'aria-invalid', 'data-asked', 'autofocus']) field.removeAttribute(mark)
      if (field.type !== 'hidden' || 'was' in field.dataset) field.value = ''
    }
    return new Row(element, this.desk)
  }

  /** What somebody else saved stands where a change of one's own stood. */
  take(row: Row, standing: readonly Saved[]): void {
    const [first, ...others] = standing
    if (!first) {
      row.was = []
      return this.remove(row)
    }
    row.take(first)
    let above = row
    for (const one of others) {
      above = this.addBelow(above, row.of)
      above.take(one)
    }
    this.tell(row)
  }

  /** The row leaves the page; what it was is taken out with the next save, unless another row took it over. */
  remove(row: Row): void {
    this.rows = this.rows.filter((one) => one !== row)
    row.element.remove()
    row.text.value = ''
    if (row.was.length > 0) this.gone.push(row)
  }

  /** What is not saved yet. Rows whose times cannot be read wait. */
  pending(): Pending[] {
    const found: Pending[] = []
    for (const row of [...this.rows, ...this.gone]) {
      const now = row.now()
      const above = found.at(-1)
      const follows = above?.rows.at(-1) === this.rows[this.rows.indexOf(row) - 1]
      if (row.isPart && row.was.length === 0 && now !== 'wrong' && above && follows) {
        above.rows.push(row)
        ;(above.change.now as Saved[]).push(...now)
        continue
      }
      if (now === 'wrong' || isSame(row.was, now)) continue
      found.push({ change: { of: row.of, was: row.was, now: [...now] } as CaptionChange, rows: [row] })
    }
    return found
  }

  /** The server has these now. */
  saved({ change, rows }: Pending): void {
    const now = [...change.now] as Saved[]
    for (const row of rows) {
      row.isPart = false
      const at = now.findIndex((one) => JSON.stringify(one) === JSON.stringify(first(row)))
      row.was = rows.length === 1 ? now : at < 0 ? now.splice(0, 1) : now.splice(at, 1)
      const index = this.gone.indexOf(row)
      if (index >= 0) this.gone.splice(index, 1)
    }
  }

  /** Warnings of a row and of the one below it. */
  tell(row: Row): void {
    row.tell(this.beside(row, -1))
    const below = this.beside(row, 1)
    below?.tell(row)
  }
}

const first = (row: Row): Saved | undefined => {
  const now = row.now()
  return now === 'wrong' ? undefined : now[0]
}

const isSame = (a: readonly Saved[], b: readonly Saved[]): boolean => JSON.stringify(a) === JSON.stringify(b)

// Rows of a form that come and go where they stand: a spare one appears under the hand, Enter goes to the next line,
// Alt Enter marks the row as right, Backspace takes an empty one away; buttons add, move and remove. Names, labels and
// marks are counted anew, and new rows carry ids made here, so that the server knows them again.
import { type Kept, keptAt, keptKey } from './kept'
import { addRow, isEmpty, moveRow, removeRow, rowsOf, tidy } from './row-changes'
import type { Desk } from './words'

const ROW = '[data-row]'
const LINE = '[data-line]'

/** The lists of one form; what this computer still keeps of it gets its rows back. */
export function growsRows(desk: Desk, form: HTMLFormElement): void {
  const lists = form.querySelectorAll<HTMLElement>('[data-rows]')
  if (lists.length === 0) return
  const kept = keptAt(keptKey(desk.person, form.dataset.save ?? '', new FormData(form)))
  for (const list of lists) {
    if (kept) makeRoomFor(list, kept)
    for (const button of list.querySelectorAll<HTMLElement>('[data-row-do]')) button.hidden = false
    list.addEventListener('click', (event) => byButton(list, event))
    list.addEventListener('keydown', (event) => byKey(list, event))
    list.addEventListener('input', () => keepSpare(list))
    tidy(list)
  }
}

function byButton(list: HTMLElement, event: Event): void {
  const button = (event.target as HTMLElement).closest<HTMLElement>('[data-row-do]')
  if (!button) return
  event.preventDefault()
  const row = button.closest<HTMLElement>(ROW)
  const act = button.dataset.rowDo
  if (act === 'add') focusIn(emptyLast(list) ?? addRow(list))
  else if (row && act === 'remove') focusIn(removeRow(list, row))
  else if (row && (act === 'up' || act === 'down')) {
    moveRow(list, row, act === 'up' ? -1 : 1)
    const other = row.querySelector<HTMLElement>(`[data-row-do=${act === 'up' ? 'down' : 'up'}]`)
    ;(button.hidden ? other : button)?.focus()
  }
  keepSpare(list)
}

function byKey(list: HTMLElement, event: KeyboardEvent): void {
  const line = (event.target as HTMLElement).closest<HTMLInputElement>(LINE)
  const row = line?.closest<HTMLElement>(ROW)
  if (!line || !row || event.ctrlKey || event.metaKey || event.isComposing) return
  if (event.key === 'Enter') {
    event.preventDefault()
    if (event.altKey) row.querySelector<HTMLElement>('[data-mark]')?.click()
    else next(list, line)
  }
  if (event.key === 'Backspace' && isEmpty(row) && rowsOf(list).length > 1) {
    event.preventDefault()
    const before = row.previousElementSibling
    const beside = removeRow(list, row)
    const lines = (before ?? beside).querySelectorAll<HTMLElement>(LINE)
    ;(before ? lines[lines.length - 1] : lines[0])?.focus()
    keepSpare(list)
  }
}

function next(list: HTMLElement, line: HTMLElement): void {
  const lines = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(LINE)]
  const at = lines().indexOf(line)
  if (at === lines().length - 1) addRow(list)
  lines()[at + 1]?.focus()
}

/** In a list that grows by itself the last row is always an empty one. */
function keepSpare(list: HTMLElement): void {
  const last = rowsOf(list).at(-1)
  if ('grows' in list.dataset && last && !isEmpty(last)) addRow(list)
}

/** The last row, where nothing is written in it: one empty row is enough. */
function emptyLast(list: HTMLElement): HTMLElement | undefined {
  const last = rowsOf(list).at(-1)
  return last && isEmpty(last) ? last : undefined
}

function focusIn(row: HTMLElement | undefined): void {
  row?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
}

/** Rows that were written on this computer and have not reached the server are made again, with their ids. */
function makeRoomFor(list: HTMLElement, kept: Kept): void {
  const start = `${list.dataset.rows}[`
  const numbers = kept.fields.flatMap(([name]) =>
    name.startsWith(start) ? [Number.parseInt(name.slice(start.length), 10)] : [],
  )
  for (let i = rowsOf(list).length; i <= Math.max(-1, ...numbers); i += 1) addRow(list)
  const ids = new Map(kept.fields.filter(([name]) => name.endsWith('].id')))
  for (const field of list.querySelectorAll<HTMLInputElement>('[data-row-id]'))
    field.value = ids.get(field.name) ?? field.value
}

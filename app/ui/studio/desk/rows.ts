// Rows that grow under the hand: Enter goes to the next line and makes one where there is none; Alt Enter marks the row
// as right. New rows carry ids made here, so that the server knows them again.
import { type Kept, keptAt, keptKey } from './kept'
import type { Desk } from './words'

const ROW = '[data-row]'
const LINE = '[data-line]'

export function growsRows(desk: Desk, form: HTMLFormElement): void {
  const lists = form.querySelectorAll<HTMLElement>('[data-rows][data-most]')
  if (lists.length === 0) return
  const kept = keptAt(keptKey(desk.person, form.dataset.save ?? '', new FormData(form)))
  for (const list of lists) {
    if (kept) makeRoomFor(list, kept)
    list.addEventListener('keydown', (event) => {
      const line = (event.target as HTMLElement).closest<HTMLElement>(LINE)
      if (!line || event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return
      event.preventDefault()
      if (event.altKey) mark(line)
      else next(list, line)
    })
  }
}

function next(list: HTMLElement, line: HTMLElement): void {
  const lines = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(LINE)]
  const at = lines().indexOf(line)
  if (at === lines().length - 1) addRow(list)
  lines()[at + 1]?.focus()
}

function mark(line: HTMLElement): void {
  line.closest(ROW)?.querySelector<HTMLInputElement>('[data-mark]')?.click()
}

/** One row more, empty, after the last; none where there are as many as there may be. */
function addRow(list: HTMLElement): void {
  const rows = list.querySelectorAll<HTMLElement>(ROW)
  const last = rows[rows.length - 1]
  if (!last || rows.length >= Number(list.dataset.most)) return
  const row = last.cloneNode(true) as HTMLElement
  const [from, to] = [rows.length - 1, rows.length]
  for (const element of row.querySelectorAll<HTMLElement>('*')) renumber(element, from, to)
  row.querySelectorAll('details').forEach((details) => (details.open = false))
  list.append(row)
}

function renumber(element: HTMLElement, from: number, to: number): void {
  if (element.id) element.id = element.id.replace(new RegExp(`-${from}-(?=[a-z]+$)`), `-${to}-`)
  if (element.dataset.numbered) {
    element.setAttribute('aria-label', element.dataset.numbered.replace('{{number}}', String(to + 1)))
  }
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return
  element.name = element.name.replace(`[${from}]`, `[${to}]`)
  element.removeAttribute('aria-invalid')
  if ('rowId' in element.dataset) element.value = freshId()
  else if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
    element.checked = false
    if (element.type === 'radio') element.value = String(to + 1)
  } else element.value = ''
}

/** As the server makes them. */
function freshId(): string {
  const signs = '0123456789abcdefghijklmnopqrstuvwxyz'
  return `o-${[...crypto.getRandomValues(new Uint8Array(10))].map((byte) => signs[byte % 36]).join('')}`
}

/** Rows that were written on this computer and have not reached the server are made again, with their ids. */
function makeRoomFor(list: HTMLElement, kept: Kept): void {
  const start = `${list.dataset.rows}[`
  const numbers = kept.fields.flatMap(([name]) =>
    name.startsWith(start) ? [Number.parseInt(name.slice(start.length), 10)] : [],
  )
  for (let i = list.querySelectorAll(ROW).length; i <= Math.max(-1, ...numbers); i += 1) addRow(list)
  const ids = new Map(kept.fields.filter(([name]) => name.endsWith('].id')))
  for (const field of list.querySelectorAll<HTMLInputElement>('[data-row-id]'))
    field.value = ids.get(field.name) ?? field.value
}

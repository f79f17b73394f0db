// What can be done with the rows of a list: one more, one fewer, another order. Every row is counted by its place.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')]
const fieldsOf = (row: HTMLElement): Field[] => [...row.querySelectorAll<Field>('input, textarea, select')]

/** Nothing is written in it. */
export const isEmpty = (row: HTMLElement): boolean =>
  fieldsOf(row).every((field) => field.type === 'hidden' || isMark(field) || field.value === '')

const isMark = (field: Field): boolean => field.type === 'radio' || field.type === 'checkbox'

/** One row more, empty, after the last; none where there are as many as there may be. */
export function addRow(list: HTMLElement): HTMLElement | undefined {
  const rows = rowsOf(list)
  const last = rows.at(-1)
  if (!last || rows.length >= Number(list.dataset.max)) return undefined
  const row = last.cloneNode(true) as HTMLElement
  // emptied before it joins the others: of two marked radios with one name the older would lose its mark
  fieldsOf(row).forEach(empty)
  row.querySelectorAll('.err').forEach((said) => said.remove())
  row.querySelectorAll('.wrong').forEach((field) => field.classList.remove('wrong'))
  row.querySelectorAll('details').forEach((details) => (details.open = false))
  last.after(row)
  tidy(list)
  return row
}

/** Takes a row away; the only one there is becomes empty. Returns the row that has come to its place. */
export function removeRow(list: HTMLElement, row: HTMLElement): HTMLElement {
  const beside = (row.nextElementSibling ?? row.previousElementSibling) as HTMLElement | null
  if (beside) row.remove()
  else fieldsOf(row).forEach(empty)
  tidy(list)
  tell(list)
  return beside ?? row
}

export function moveRow(list: HTMLElement, row: HTMLElement, by: 1 | -1): void {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling
  if (!other) return
  if (by < 0) other.before(row)
  else other.after(row)
  tidy(list)
  tell(list)
}

function empty(field: Field): void {
  field.removeAttribute('aria-invalid')
  if ('rowId' in field.dataset) field.value = freshId()
  else if (field instanceof HTMLInputElement && isMark(field)) field.checked = false
  else field.value = ''
}

/** Names, ids, labels and marks say the place of their row; the first does not go up, the last not down. */
export function tidy(list: HTMLElement): void {
  const all = rowsOf(list)
  all.forEach((row, i) => {
    for (const field of fieldsOf(row)) {
      field.name = field.name.replace(/\[\d+\]/, `[${i}]`)
      if (field instanceof HTMLInputElement && field.type === 'radio') field.value = String(i + 1)
      if (field.type !== 'hidden') renameId(row, field, i)
    }
    for (const part of row.querySelectorAll('[aria-label], [placeholder]'))
      for (const name of ['aria-label', 'placeholder']) renumber(part, name, i + 1)
    hide(row, 'up', i === 0)
    hide(row, 'down', i === all.length - 1)
  })
  const adding = list.querySelector<HTMLButtonElement>('[data-row-do=add]')
  if (adding) adding.disabled = all.length >= Number(list.dataset.max)
}

function renameId(row: HTMLElement, field: Field, i: number): void {
  const label = row.querySelector<HTMLElement>(`label[for="${CSS.escape(field.id)}"]`)
  if (field.id) field.id = field.id.replace(/-\d+-(?=[^-]*$)/, `-${i}-`)
  if (!label) return
  label.setAttribute('for', field.id)
  label.textContent = counted(label.textContent ?? '', i + 1)
}

function renumber(part: Element, name: string, number: number): void {
  const words = part.getAttribute(name)
  if (words !== null) part.setAttribute(name, counted(words, number))
}

/** The words of a row say its number once, last of all numbers. */
const counted = (words: string, number: number): string => words.replace(/\d+(?=\D*$)/, String(number))

function hide(row: HTMLElement, act: string, isHidden: boolean): void {
  const button = row.querySelector<HTMLElement>(`[data-row-do=${act}]`)
  if (button) button.hidden = isHidden
}

/** The form hears that it changed. */
const tell = (list: HTMLElement): void => void list.dispatchEvent(new Event('input', { bubbles: true }))

/** As the server makes them. */
function freshId(): string {
  const signs = '0123456789abcdefghijklmnopqrstuvwxyz'
  return `o-${[...crypto.getRandomValues(new Uint8Array(10))].map((byte) => signs[byte % 36]).join('')}`
}

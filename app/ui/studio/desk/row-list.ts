// Rows of a form, added, moved and removed where they stand. Names, labels and the words of their buttons are counted
// anew, and the form is told that it changed.

export function rowLists(element: HTMLElement): void {
  for (const list of element.querySelectorAll<HTMLElement>('[data-rows][data-max]')) comesAndGoes(list)
}

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')]

function comesAndGoes(list: HTMLElement): void {
  for (const button of list.querySelectorAll<HTMLElement>('[data-row-add], [data-row-remove]')) button.hidden = false
  list.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button')
    if (!button) return
    const row = button.closest<HTMLElement>('[data-row]')
    if ('rowAdd' in button.dataset) add(list)
    else if (!row) return
    else if ('rowUp' in button.dataset) move(list, row, -1)
    else if ('rowDown' in button.dataset) move(list, row, 1)
    else if ('rowRemove' in button.dataset) remove(list, row)
    else return
    event.preventDefault()
  })
  tidy(list)
}

function add(list: HTMLElement): void {
  const all = rowsOf(list)
  const last = all.at(-1)
  if (!last || all.length >= Number(list.dataset.max)) return
  // an empty one is there already
  if (fieldsOf(last).every((field) => field.type === 'hidden' || field.value === '')) return focusIn(last)
  const row = last.cloneNode(true) as HTMLElement
  for (const field of fieldsOf(row)) {
    field.value = 'rowId' in field.dataset ? freshId() : ''
    field.removeAttribute('aria-invalid')
  }
  row.querySelectorAll('.err').forEach((said) => said.remove())
  row.querySelectorAll('.wrong').forEach((field) => field.classList.remove('wrong'))
  last.after(row)
  tidy(list)
  focusIn(row)
}

function move(list: HTMLElement, row: HTMLElement, by: 1 | -1): void {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling
  if (!other) return
  if (by < 0) other.before(row)
  else other.after(row)
  tidy(list)
  tell(list)
  const same = row.querySelector<HTMLElement>(by < 0 ? '[data-row-up]' : '[data-row-down]')
  const opposite = row.querySelector<HTMLElement>(by < 0 ? '[data-row-down]' : '[data-row-up]')
  ;(same?.hidden ? opposite : same)?.focus()
}

function remove(list: HTMLElement, row: HTMLElement): void {
  const neighbour = (row.nextElementSibling ?? row.previousElementSibling) as HTMLElement | null
  // the last one is emptied: others are made after it
  if (!neighbour && list.querySelector('[data-row-add]')) for (const field of fieldsOf(row)) clear(field)
  else row.remove()
  tidy(list)
  tell(list)
  focusIn(neighbour ?? row)
}

const clear = (field: Field): void => {
  if (!('rowId' in field.dataset)) field.value = ''
}

/** Every row is numbered by its place; the first does not go up, the last not down. */
function tidy(list: HTMLElement): void {
  const all = rowsOf(list)
  all.forEach((row, i) => {
    for (const field of fieldsOf(row)) {
      field.name = field.name.replace(/\[\d+\]/, `[${i}]`)
      if (field.type === 'hidden') continue
      const label = row.querySelector<HTMLElement>(`label[for="${CSS.escape(field.id)}"]`)
      field.id = field.id.replace(/-\d+-(?=[^-]*$)/, `-${i}-`)
      if (!label) continue
      label.setAttribute('for', field.id)
      label.textContent = (label.textContent ?? '').replace(/\d+(?=\D*$)/, String(i + 1))
    }
    for (const button of row.querySelectorAll('button[aria-label]'))
      button.setAttribute('aria-label', (button.getAttribute('aria-label') ?? '').replace(/\d+/, String(i + 1)))
    hide(row, '[data-row-up]', i === 0)
    hide(row, '[data-row-down]', i === all.length - 1)
  })
  const adding = list.querySelector<HTMLButtonElement>('[data-row-add]')
  if (adding) adding.disabled = all.length >= Number(list.dataset.max)
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const fieldsOf = (row: HTMLElement): Field[] => [...row.querySelectorAll<Field>('input, textarea, select')]

function hide(row: HTMLElement, which: string, isHidden: boolean): void {
  const button = row.querySelector<HTMLElement>(which)
  if (button) button.hidden = isHidden
}

function focusIn(row: HTMLElement): void {
  fieldsOf(row)
    .find((field) => field.type !== 'hidden')
    ?.focus()
}

const tell = (list: HTMLElement): void => void list.dispatchEvent(new Event('input', { bubbles: true }))

const freshId = (): string => `n-${crypto.randomUUID().slice(0, 8)}`

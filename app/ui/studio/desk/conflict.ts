// Two people, or two windows, wrote at the same place: both sides are shown, and the person decides.
import { differing } from '../differing'
import { type Desk, fill } from './words'

export interface TheirSide {
  values: Record<string, string>
  base: string
  by: string
  savedAt: number
}

/** Shows what stands now beside each field that says something else; `decided` is told whether one's own is kept. */
export function showBoth(
  { words }: Desk,
  form: HTMLFormElement,
  theirs: TheirSide,
  decided: (isMine: boolean) => void,
): void {
  form.querySelectorAll('[data-both]').forEach((old) => old.remove())
  const box = element('div', 'say warn')
  box.dataset.both = ''
  box.setAttribute('role', 'alert')
  box.tabIndex = -1
  box.append(element('p', 'b', fill(words.both, { name: theirs.by })))
  const list = element('dl', 'theirs')
  for (const [name, value] of Object.entries(theirs.values)) {
    const field = form.elements.namedItem(name)
    // ids of rows say nothing to a person
    if (field instanceof HTMLInputElement && field.type === 'hidden') continue
    const mine = valueOf(field)
    if (mine === value) continue
    const label = labelOf(form, field) ?? name
    list.append(
      element('dt', 'small quiet', `${label}. ${words.theirs}`),
      element('dd', '', differing(value, mine) || words.nothing),
    )
  }
  const row = element('p', 'row')
  row.append(
    button(words.keepMine, () => end(true)),
    button(words.useTheirs, () => end(false)),
  )
  box.append(list, row)
  form.prepend(box)
  box.focus()

  function end(isMine: boolean): void {
    const base = form.elements.namedItem('base') as HTMLInputElement
    base.value = theirs.base
    box.remove()
    decided(isMine)
    // rows may have come or gone: the page itself shows theirs best
    if (!isMine) location.reload()
  }
}

function valueOf(field: Element | RadioNodeList | null): string {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked ? field.value : ''
  if (field instanceof RadioNodeList) return field.value
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
    return field.value
  return ''
}

function labelOf(form: HTMLFormElement, field: Element | RadioNodeList | null): string | undefined {
  const one = field instanceof RadioNodeList ? (field[0] as HTMLElement | undefined) : field
  const id = one instanceof HTMLElement ? one.id : undefined
  return id ? form.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent?.trim() : undefined
}

function element(name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  return made
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn plain s'
  made.textContent = words
  made.addEventListener('click', press)
  return made
}

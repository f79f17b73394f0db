// The keys of the translation desk: next, next that changed, copy the original, approve and go on. All of them press or
// focus what stands on the page.
import type { Desk } from './words'

type Key = 'next' | 'previous' | 'changed' | 'copy' | 'approve'

const keyOf = (event: KeyboardEvent): Key | undefined => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return 'approve'
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined
  if (event.key === 'ArrowDown') return 'next'
  if (event.key === 'ArrowUp') return 'previous'
  return event.code === 'KeyC' ? 'changed' : event.code === 'KeyO' ? 'copy' : undefined
}

export function segments({ element }: Desk): void {
  const list = element.querySelector<HTMLElement>('[data-segments]')
  if (!list) return
  element.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-copy]')
    const segment = button?.closest<HTMLElement>('[data-segment]')
    if (!segment) return
    event.preventDefault()
    copy(segment)
  })
  const press = (event: KeyboardEvent): void => {
    if (!list.isConnected) return document.removeEventListener('keydown', press)
    const key = keyOf(event)
    if (!key) return
    const at = document.activeElement?.closest<HTMLElement>('[data-segment]') ?? undefined
    if (!at && (key === 'copy' || key === 'approve')) return
    event.preventDefault()
    if (key === 'copy' && at) copy(at)
    else if (key === 'approve') at?.querySelector<HTMLElement>('[data-approve]')?.click()
    else go(list, at, key)
  }
  document.addEventListener('keydown', press)
}

/** To the field of the next segment; past the last one to the next page, or to the next part. */
function go(list: HTMLElement, at: HTMLElement | undefined, key: Key): void {
  const all = [...list.querySelectorAll<HTMLElement>('[data-segment]')]
  const from = at ? all.indexOf(at) : -1
  const rest = key === 'previous' ? all.slice(0, Math.max(from, 0)).reverse() : all.slice(from + 1)
  for (const segment of rest) {
    if (key === 'changed' && segment.dataset.state !== 'changed') continue
    const field = segment.querySelector('textarea')
    if (field) return field.focus()
  }
  document.querySelector<HTMLElement>(`[data-${key === 'changed' ? 'next-changed' : key}]`)?.click()
}

function copy(segment: HTMLElement): void {
  const field = segment.querySelector('textarea')
  const source = segment.querySelector<HTMLInputElement>('input[name="source"]')
  if (!field || !source) return
  field.value = source.value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}

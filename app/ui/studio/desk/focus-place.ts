// Where the focus is, told in a way that outlives the page: by its id, else by the part it is in, else by the place that
// part had among the others.

const PART = '[data-part]'
const FOCUSABLE = 'summary, a[href], button:not([hidden]), input:not([type=hidden]), textarea'

/** Remembers where the focus is; calling it goes back there, or to what has come to stand there. */
export function focusPlace(): () => void {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || active === document.body) return () => {}
  const part = active.closest<HTMLElement>(PART)
  const index = part ? siblings(part).indexOf(part) : 0
  const caret = isTyped(active) ? active.selectionStart : null
  const isMove = Boolean(active.closest('.moves form'))
  const { id } = active
  return () => {
    const same = id ? document.getElementById(id) : null
    if (same && goTo(same)) {
      if (caret !== null && isTyped(same)) same.setSelectionRange(caret, caret)
      return
    }
    const now = part && document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part.dataset.part ?? '')}"]`)
    const all = [...document.querySelectorAll<HTMLElement>(part ? `[data-kind="${part.dataset.kind}"]` : 'none')]
    const beside = now ?? all[Math.min(index, all.length - 1)]
    // its form may only come now that the part is unfolded
    beside
      ?.querySelector<HTMLElement>('details[open] [data-open-question]')
      ?.closest('details')
      ?.setAttribute('data-wanted', id)
    void (
      (isMove && goTo(beside?.querySelector('.moves button'))) ||
      goTo(beside?.querySelector(FOCUSABLE)) ||
      goTo(document.querySelector('#content form[data-swap]:not([hidden]) button'))
    )
  }
}

const isTyped = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')

const siblings = (part: HTMLElement): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-kind="${part.dataset.kind}"]`),
]

/** The focus goes there, and what it belongs to is in sight; false where there is nothing to go to. */
export function goTo(target: Element | string | null | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (!target.matches('summary')) target.closest('details')?.setAttribute('open', '')
  target.focus({ preventScroll: true })
  if (document.activeElement !== target) return false
  const part = target.closest(`${PART}, [data-segment]`)
  if (part && part.getBoundingClientRect().height < window.innerHeight) part.scrollIntoView({ block: 'nearest' })
  target.scrollIntoView({ block: 'nearest' })
  return true
}

// Parts of the outline are moved by drag, or by Alt with an arrow: the same forms are sent as by the buttons.
import { type Mount, post } from './swap'
import type { Desk } from './words'

export function moves({ element }: Desk, mount: Mount): void {
  const outline = element.querySelector<HTMLElement>('[data-outline]')
  if (!outline) return
  const send = (id: string, to: number, into?: string): void => {
    const body = new FormData()
    body.set('id', id)
    body.set('to', String(to))
    if (into) body.set('into', into)
    const lesson = outline.dataset.lesson
    if (lesson) body.set('lesson', lesson)
    void post(element, mount, { action: outline.dataset.outline ?? '', body })
  }
  byKeys(outline)
  byDrag(outline, send)
}

/** Alt ↑ and Alt ↓ press the part's own buttons. */
function byKeys(outline: HTMLElement): void {
  outline.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const target = event.target as HTMLElement
    // there the same keys open a list
    if (target.matches('select, input[list]')) return
    const part = target.closest<HTMLElement>('[data-part]')
    const way = event.key === 'ArrowUp' ? 'up' : 'down'
    const button = part && document.getElementById(`${way}-${part.dataset.part}`)
    if (!button) return
    event.preventDefault()
    button.click()
  })
}

function byDrag(outline: HTMLElement, send: (id: string, to: number, into?: string) => void): void {
  let dragged: HTMLElement | undefined
  for (const part of outline.querySelectorAll<HTMLElement>('[data-part]')) {
    const grip = part.querySelector<HTMLElement>('[data-grip]')
    part.draggable = !grip
    // words inside can be marked with the mouse: only the grip makes the part loose
    grip?.addEventListener('pointerdown', () => (part.draggable = true))
    grip?.addEventListener('pointerup', () => (part.draggable = false))
  }
  outline.addEventListener('dragstart', (event) => {
    const target = event.target as HTMLElement
    dragged = target.closest<HTMLElement>('[data-part]') ?? undefined
    if (!dragged || !event.dataTransfer) return
    event.stopPropagation()
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', dragged.dataset.part ?? '')
    dragged.classList.add('dragged')
  })
  outline.addEventListener('dragover', (event) => {
    if (!dragged) return
    const list = listFor(dragged, event.target as HTMLElement)
    if (!list) return
    event.preventDefault()
    const beside = partsIn(list).find((part) => part !== dragged && event.clientY < middle(part))
    list.insertBefore(dragged, beside ?? null)
  })
  // a link that is dropped would be opened
  outline.addEventListener('drop', (event) => event.preventDefault())
  outline.addEventListener('dragend', () => {
    if (!dragged) return
    dragged.classList.remove('dragged')
    const list = dragged.parentElement
    const to = list ? partsIn(list).indexOf(dragged) : -1
    if (dragged.querySelector('[data-grip]')) dragged.draggable = false
    if (list && to >= 0) send(dragged.dataset.part ?? '', to, list.dataset.lessons)
    dragged = undefined
  })
}

/** The list under the pointer that may hold the part: lessons go into any module, modules among themselves. */
function listFor(part: HTMLElement, under: HTMLElement): HTMLElement | undefined {
  if (part.dataset.kind !== 'lesson') return part.parentElement ?? undefined
  const module = under.closest<HTMLElement>('[data-kind="module"]')
  return module?.querySelector<HTMLElement>('[data-lessons]') ?? undefined
}

const partsIn = (list: HTMLElement): HTMLElement[] =>
  [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement && 'part' in child.dataset)

function middle(part: HTMLElement): number {
  const { top, height } = part.getBoundingClientRect()
  return top + height / 2
}

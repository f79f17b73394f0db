// Dragging with a mouse, a pen or a finger, by pointer events. What is dragged is only moved here; what it means is the
// caller's. The keys have their own way (lists and buttons), so nothing here takes focus.

interface Drag {
  start?(): void
  /** the pointer is here, in px of the window */
  over(x: number, y: number): void
  drop(): void
  /** Escape, or the system took the pointer */
  cancel(): void
}

/** So near to an edge, in px, the page moves on, by so much. */
const EDGE = 56
const STEP = 12

/** Makes `handle` drag `moved` (itself unless given). */
export function draggable(handle: HTMLElement, drag: Drag, moved: HTMLElement = handle): void {
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    moved.classList.add('dragged')
    drag.start?.()
    const ended = new AbortController()
    const end = (what: 'drop' | 'cancel'): void => {
      ended.abort()
      moved.classList.remove('dragged')
      drag[what]()
    }
    const on = { signal: ended.signal }
    handle.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        if (clientY < EDGE) window.scrollBy(0, -STEP)
        if (clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP)
        drag.over(clientX, clientY)
      },
      on,
    )
    handle.addEventListener('pointerup', () => end('drop'), on)
    handle.addEventListener('pointercancel', () => end('cancel'), on)
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end('cancel'), on)
  })
}

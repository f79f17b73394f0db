// Dragging with a mouse, a pen or a finger, by pointer events. What is dragged is only moved here; what it means is the
// caller's. The keys have their own way (lists and buttons), so nothing here takes focus.

interface Drag {
  /** whether a press is meant to drag; all of them unless given */
  takes?(press: PointerEvent): boolean
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
/** A press that moves less than this, in px, is no dragging. */
const SLACK = 4

export function draggable(handle: HTMLElement, drag: Drag): void {
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary || drag.takes?.(event) === false) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    let isMoving = false
    const ended = new AbortController()
    const end = (what: 'drop' | 'cancel'): void => {
      ended.abort()
      handle.classList.remove('dragged')
      if (isMoving) drag[what]()
    }
    const on = { signal: ended.signal }
    handle.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        if (!isMoving) {
          if (Math.hypot(clientX - event.clientX, clientY - event.clientY) < SLACK) return
          isMoving = true
          handle.classList.add('dragged')
          drag.start?.()
        }
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

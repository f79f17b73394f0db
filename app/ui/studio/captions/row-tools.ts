// The buttons of the row one is in: what the keys do, for hands at a mouse or on a screen.
import { ACTS, type Hands } from './acts'
import type { Row } from './row'

/** One set of buttons goes with the row that is in use. */
export function rowTools(element: HTMLElement, hands: Hands, here: () => Row | undefined): (row: Row) => void {
  const tools = element.querySelector<HTMLElement>('[data-row-tools]')
  element.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-act]')
    const row = here()
    if (button && row) ACTS[button.dataset.act ?? '']?.(hands, row)
  })
  // pressing one leaves the cursor, and a phone's keyboard, where they are
  tools?.addEventListener('pointerdown', (event) => event.preventDefault())
  return (row) => {
    if (!tools) return
    tools.hidden = false
    for (const part of tools.querySelectorAll<HTMLElement>('[data-of-cues]')) part.hidden = row.of !== 'cues'
    if (!row.element.contains(tools)) row.element.querySelector('fieldset')?.append(tools)
  }
}

// The address of a course that was never public goes with its title: after a save the page says the one that holds now.
import type { Reply } from './reply'
import type { Desk } from './words'

export function tellAddress({ element }: Desk): void {
  element.addEventListener('desk:saved', (event) => {
    const { address } = (event as CustomEvent<Reply>).detail
    const line = element.querySelector('[data-address]')
    if (address && line) line.textContent = address
  })
}

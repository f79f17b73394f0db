// How many signs a field has, while it is written.
import { fill } from './words'

export function counts(element: HTMLElement): void {
  for (const line of element.querySelectorAll<HTMLElement>('[data-counts]')) {
    const field = document.getElementById(line.dataset.counts ?? '')
    if (!(field instanceof HTMLTextAreaElement)) continue
    const template = line.dataset.countsWords ?? ''
    const tell = (): void => {
      const count = [...field.value].length
      line.textContent = fill(template, { count })
      line.classList.toggle('bad', count > Number(line.dataset.countsMost))
    }
    field.addEventListener('input', tell)
  }
}

// Moments in the reader's own zone: today's by the clock, older ones with their day.
import type { Desk } from './words'

export function tellTimes({ element, lang }: Desk): void {
  for (const line of element.querySelectorAll<HTMLElement>('[data-saved-at]')) {
    const at = Number(line.dataset.savedAt)
    const isToday = new Date(at).toDateString() === new Date().toDateString()
    const format = new Intl.DateTimeFormat(
      lang,
      isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
    )
    const said = line.dataset.savedWords
    if (said) line.textContent = said.replace('{{time}}', format.format(at)).replace(/,\s*$/, '')
  }
}

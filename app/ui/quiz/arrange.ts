// Pairs and orders by hand: one partner each; items that move up and down by buttons or by choosing a place.
import { draw, make } from '../player/build'
import type { QuizWords } from './words'

/** A partner chosen a second time leaves the first. */
export function onePartnerEach(question: HTMLElement): void {
  question.addEventListener(
    'change',
    (event) => {
      const chosen = event.target as HTMLSelectElement
      for (const other of question.querySelectorAll('select')) {
        if (other !== chosen && other.value !== '' && other.value === chosen.value) other.value = ''
      }
    },
    // Before the answer is read.
    { capture: true },
  )
}

export function arrangeable(question: HTMLElement, words: QuizWords, onChange: () => void): void {
  const list = question.querySelector('.places')
  if (!list) return
  const rows = (): HTMLElement[] => Array.from(list.querySelectorAll<HTMLElement>('li'))
  const number = (): void => {
    rows().forEach((row, i) => (row.querySelector('select')!.value = String(i + 1)))
    onChange()
  }
  const move = (row: HTMLElement, to: number): void => {
    const others = rows().filter((other) => other !== row)
    const before = others[to]
    if (before) before.before(row)
    else list.append(row)
    number()
  }
  for (const row of rows()) {
    const button = (by: 1 | -1) => {
      const name = `${by < 0 ? words.up : words.down}: ${row.querySelector('span')?.textContent ?? ''}`
      const made = make(
        'button',
        { type: 'button', class: 'btn plain s', 'aria-label': name },
        draw([by < 0 ? 'M5 15l7-7 7 7' : 'M5 9l7 7 7-7']),
      )
      made.addEventListener('click', () => {
        const to = rows().indexOf(row) + by
        if (to < 0 || to >= rows().length) return
        move(row, to)
        made.focus()
      })
      return made
    }
    row.append(make('span', { class: 'moves' }, button(-1), button(1)))
  }
  list.addEventListener(
    'change',
    (event) => {
      const select = event.target as HTMLSelectElement
      if (select.value === '') return
      event.stopPropagation()
      move(select.closest('li')!, Number(select.value) - 1)
      select.focus()
    },
    { capture: true },
  )
}

// An order by hand: items that are dragged, that move up and down by buttons, or that are given a place.
import { draw, make } from '../player/build'
import { fill } from '../player/words'
import { announcer } from './announce'
import { draggable } from './drag'
import type { QuizWords } from './words'

const GRIP = ['M9 5v.01M15 5v.01M9 12v.01M15 12v.01M9 19v.01M15 19v.01']

export function arrangeable(question: HTMLElement, words: QuizWords, onChange: () => void): void {
  const list = question.querySelector<HTMLElement>('.places')
  if (!list) return
  const announce = announcer(question)
  const how = question.querySelector('[data-how]')
  if (how) how.textContent = words.places
  const rows = (): HTMLElement[] => Array.from(list.querySelectorAll<HTMLElement>('li'))
  const nameOf = (row: HTMLElement): string => row.querySelector('[data-item]')?.textContent ?? ''
  // The others move around it: a row taken out and put back would lose the focus and the pointer that drags it.
  const put = (row: HTMLElement, to: number): void => {
    const [others, at] = [rows().filter((other) => other !== row), rows().indexOf(row)]
    if (to > at) row.before(...others.slice(at, to))
    else row.after(...others.slice(to, at))
  }
  const settle = (row: HTMLElement): void => {
    const all = rows()
    all.forEach((each, i) => {
      each.querySelector('select')!.value = String(i + 1)
      markEnds(each, i, all.length)
    })
    const place = String(all.indexOf(row) + 1)
    announce(fill(words.moved, { item: nameOf(row), place, total: String(all.length) }))
    onChange()
  }
  rows().forEach((row, i, all) => {
    const button = (by: 1 | -1) => {
      const name = `${by < 0 ? words.up : words.down}: ${nameOf(row)}`
      const sign = draw([by < 0 ? 'M5 15l7-7 7 7' : 'M5 9l7 7 7-7'])
      const made = make('button', { type: 'button', class: 'btn plain s', 'aria-label': name }, sign)
      made.addEventListener('click', () => {
        const to = rows().indexOf(row) + by
        if (to < 0 || to >= rows().length) return
        put(row, to)
        settle(row)
        made.focus()
      })
      return made
    }
    row.append(make('span', { class: 'moves' }, button(-1), button(1)))
    markEnds(row, i, all.length)
    row.prepend(make('span', { class: 'grip', 'aria-hidden': 'true' }, draw(GRIP)))
    dragRow(row, { rows, put, settle })
  })
  list.classList.add('loose')
  list.addEventListener(
    'change',
    (event) => {
      const select = event.target as HTMLSelectElement
      if (select.value === '') return
      event.stopPropagation()
      const row = select.closest('li')!
      put(row, Number(select.value) - 1)
      settle(row)
      select.focus()
    },
    { capture: true },
  )
}

/** The button that leads nowhere says so and keeps the focus. */
function markEnds(row: HTMLElement, at: number, count: number): void {
  const [up, down] = row.querySelectorAll('.moves button')
  up?.setAttribute('aria-disabled', String(at === 0))
  down?.setAttribute('aria-disabled', String(at === count - 1))
}

interface Rows {
  rows(): HTMLElement[]
  put(row: HTMLElement, to: number): void
  settle(row: HTMLElement): void
}

/**
 * The others make room as the row passes; the answer changes when it is let go. A mouse or a pen takes the row anywhere,
 * a finger by its handle: elsewhere it moves the page.
 */
function dragRow(row: HTMLElement, { rows, put, settle }: Rows): void {
  let from = 0
  // A pen is seen coming; what it touches must not scroll by then.
  row.addEventListener('pointerenter', ({ pointerType }) => row.classList.toggle('pen', pointerType === 'pen'))
  draggable(row, {
    takes({ target, pointerType }) {
      const at = target as Element
      return pointerType === 'touch' ? at.closest('.grip') !== null : at.closest('select, button, input') === null
    },
    start: () => (from = rows().indexOf(row)),
    over(_, y) {
      const others = rows().filter((other) => other !== row)
      const above = others.filter((other) => middleOf(other) < y).length
      if (rows().indexOf(row) !== above) put(row, above)
    },
    drop: () => settle(row),
    cancel: () => put(row, from),
  })
}

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}

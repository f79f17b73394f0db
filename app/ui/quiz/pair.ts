// Pairs by hand: partners that are dragged to where they belong, or chosen in each list; one partner each.
import { make } from '../player/build'
import { fill } from '../player/words'
import { announcer } from './announce'
import { draggable } from './drag'
import type { QuizWords } from './words'

export function pairable(question: HTMLElement, words: QuizWords): void {
  const list = question.querySelector<HTMLElement>('.pairs')
  if (!list) return
  const announce = announcer(question)
  const selects = (): HTMLSelectElement[] => Array.from(list.querySelectorAll('select'))
  const leftOf = (select: HTMLSelectElement): string => select.labels[0]?.textContent ?? ''
  const chips = chipsFor(selects()[0]!, list)
  const showUsed = (): void => {
    const used = new Set(selects().map((select) => select.value))
    for (const [value, chip] of chips) chip.classList.toggle('used', used.has(value))
  }
  /** A partner chosen a second time leaves the first; the lefts that lost theirs. */
  const free = (chosen: HTMLSelectElement): string[] => {
    const freed = selects().filter((other) => other !== chosen && other.value !== '' && other.value === chosen.value)
    for (const other of freed) other.value = ''
    return freed.map((other) => fill(words.freed, { left: leftOf(other) }))
  }
  // Arrow keys pass over every partner on their way: only where they stop is one taken from another.
  let isPassing = false
  list.addEventListener('keydown', () => (isPassing = true))
  question.addEventListener('pointerdown', () => (isPassing = false))
  list.addEventListener('focusout', (event) => {
    isPassing = false
    const freed = event.target instanceof HTMLSelectElement ? free(event.target) : []
    if (freed.length === 0) return
    event.target?.dispatchEvent(new Event('change', { bubbles: true }))
    announce(freed.join('. '))
  })
  // Before the answer is read.
  list.addEventListener(
    'change',
    (event) => {
      const chosen = event.target as HTMLSelectElement
      const freed = isPassing ? [] : free(chosen)
      const right = chosen.value === '' ? '' : (chosen.selectedOptions[0]?.textContent ?? '')
      const made = right ? [fill(words.paired, { left: leftOf(chosen), right })] : []
      announce([...made, ...freed].join('. '))
      showUsed()
    },
    { capture: true },
  )
  const tray = make('ul', { class: 'chips', role: 'list' }, ...chips.values())
  // The lists say the same to whoever does not drag.
  list.before(make('div', { 'aria-hidden': 'true' }, make('p', { class: 'hint' }, words.partners), tray))
  question.querySelector('[data-how]')?.classList.add('vh')
  showUsed()
}

/** One chip a partner, by its value. */
function chipsFor(select: HTMLSelectElement, list: HTMLElement): Map<string, HTMLElement> {
  const options = Array.from(select.options).filter((option) => option.value !== '')
  return new Map(
    options.map((option) => {
      const chip = make('li', { class: 'chip', lang: option.lang || undefined }, option.textContent ?? '')
      dragChip(chip, option.value, list)
      return [option.value, chip]
    }),
  )
}

function dragChip(chip: HTMLElement, value: string, list: HTMLElement): void {
  let from: DOMRect | undefined
  let hold = { x: 0, y: 0 }
  let row: Element | undefined
  chip.addEventListener('pointerdown', ({ clientX, clientY }) => (hold = { x: clientX, y: clientY }), { capture: true })
  const light = (next: Element | undefined): void => {
    row?.classList.remove('under')
    next?.classList.add('under')
    row = next
  }
  const end = (): void => {
    chip.style.transform = ''
    light(undefined)
  }
  draggable(chip, {
    start() {
      from = chip.getBoundingClientRect()
    },
    over(x, y) {
      // The page may have moved under the pointer meanwhile.
      chip.style.transform = ''
      const now = chip.getBoundingClientRect()
      chip.style.transform = `translate(${x - hold.x + (from?.left ?? 0) - now.left}px, ${y - hold.y + (from?.top ?? 0) - now.top}px)`
      const under = document
        .elementsFromPoint(x, y)
        .find((element) => element.closest('.pairs') === list && element.closest('li'))
      light(under?.closest('li') ?? undefined)
    },
    drop() {
      const select = row?.querySelector('select')
      end()
      if (!select || select.value === value) return
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    cancel: end,
  })
}

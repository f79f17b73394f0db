// Search in the transcript: every place is marked, next and previous go from one to another. Accents and case are
// ignored. Without a script the browser's own search finds the same words.
import { make } from './build'
import { fill, type PlayerWords } from './words'

/** Marks beyond this many would make a page slow; nobody steps through them either. */
const MOST_HITS = 500
/** One letter alone is everywhere. */
const SHORTEST = 2

export function transcriptSearch(pane: HTMLElement, words: PlayerWords['search']): void {
  const place = pane.querySelector('.find')
  const list = pane.querySelector<HTMLElement>('[data-cues]')
  if (!place || !list) return
  const field = make('input', {
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': words.label,
    placeholder: words.label,
  })
  const said = make('output', { class: 'small quiet num' })
  const previous = make(
    'button',
    { type: 'button', class: 'btn plain s', disabled: true, 'aria-label': words.previous, title: words.previous },
    '↑',
  )
  const next = make(
    'button',
    { type: 'button', class: 'btn plain s', disabled: true, 'aria-label': words.next, title: words.next },
    '↓',
  )
  const steps = make('span', { class: 'steps-to', hidden: true }, said, previous, next)
  const form = make('form', { role: 'search' }, field, steps)
  place.prepend(form)

  let hits: HTMLElement[] = []
  let at = -1
  const say = (): void => {
    const isOne = hits.length === 0
    previous.disabled = isOne
    next.disabled = isOne
    const count = hits.length >= MOST_HITS ? `${MOST_HITS}+` : String(hits.length)
    steps.hidden = folded(field.value).trim().length < SHORTEST
    said.textContent = isOne ? words.none : fill(words.found, { at: String(at + 1), count })
  }
  const go = (to: number): void => {
    if (hits.length === 0) return
    hits[at]?.classList.remove('now')
    at = (to + hits.length) % hits.length
    const hit = hits[at]
    hit?.classList.add('now')
    hit?.scrollIntoView({ block: 'center' })
    say()
  }
  const search = (): void => {
    unmark(list)
    hits = mark(list, folded(field.value).trim())
    at = -1
    if (hits.length > 0) go(0)
    else say()
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(search, 200)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go(at + 1)
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.shiftKey) return
    event.preventDefault()
    go(at - 1)
  })
  previous.addEventListener('click', () => go(at - 1))
  next.addEventListener('click', () => go(at + 1))
}

/** Letters without accents and case, one for one, so that a place found in it is a place in the text. */
export function folded(text: string): string {
  return Array.from(text, (sign) => {
    const bare = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return bare.length === sign.length ? bare : sign
  }).join('')
}

/** Where a folded word stands in a text: starts, in order, without overlaps. */
export function placesOf(text: string, sought: string): number[] {
  const found: number[] = []
  if (sought === '') return found
  const bare = folded(text)
  for (let at = bare.indexOf(sought); at >= 0; at = bare.indexOf(sought, at + sought.length)) found.push(at)
  return found
}

function mark(list: HTMLElement, sought: string): HTMLElement[] {
  const hits: HTMLElement[] = []
  if (sought.length < SHORTEST) return hits
  for (const line of list.querySelectorAll<HTMLElement>('a > span')) {
    const holder = line.querySelector('em') ?? line
    const text = holder.textContent ?? ''
    const places = placesOf(text, sought).slice(0, MOST_HITS - hits.length)
    if (places.length === 0) continue
    const parts: (Node | string)[] = []
    let done = 0
    for (const from of places) {
      const hit = make('mark', {}, text.slice(from, from + sought.length))
      parts.push(text.slice(done, from), hit)
      hits.push(hit)
      done = from + sought.length
    }
    holder.replaceChildren(...parts, text.slice(done))
    if (hits.length >= MOST_HITS) break
  }
  return hits
}

function unmark(list: HTMLElement): void {
  for (const hit of list.querySelectorAll('mark')) {
    const holder = hit.parentElement
    if (holder) holder.replaceChildren(holder.textContent ?? '')
  }
}

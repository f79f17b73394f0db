// The quiz editor under the keyboard: Ctrl Enter adds another question of the same type after the one that is open; the
// line of a question says what is written in it; what it lacks is looked up again when one leaves it; in a long quiz its
// form comes when it is unfolded.
import { savesItself } from './autosave'
import { growsRows } from './rows'
import type { Desk } from './words'

const CARD = '[data-question]'
const cardOf = ({ target }: Event): HTMLElement | null => (target as HTMLElement).closest<HTMLElement>(CARD)

export function editsQuestions(desk: Desk): void {
  const editor = desk.element.querySelector<HTMLElement>('[data-quiz-editor]')
  if (!editor) return
  editor.addEventListener('keydown', (event) => addsAnother(editor, event))
  editor.addEventListener('input', (event) => {
    const stem = cardOf(event)?.querySelector<HTMLElement>('[data-stem]')
    const { name, value } = event.target as HTMLTextAreaElement
    if (stem && name === 'prompt') stem.textContent = value.trim() || (stem.dataset.stem ?? '')
  })
  // toggle does not rise: it is heard on its way down
  editor.addEventListener('toggle', (event) => void bringForm(desk, editor, event.target as HTMLElement), true)
  checksAgain(editor)
}

function addsAnother(editor: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  const adding = editor.querySelector<HTMLFormElement>('[data-adding]')
  const question = cardOf(event)
  const button = question && adding?.querySelector<HTMLElement>(`[data-add="${question.dataset.type}"]`)
  const after = adding?.elements.namedItem('after')
  if (!button || !(after instanceof HTMLInputElement)) return
  event.preventDefault()
  event.stopPropagation()
  after.value = question.dataset.question ?? ''
  button.click()
  after.value = ''
}

/** The form of a question that stands folded in a long quiz, when it is unfolded. */
async function bringForm(desk: Desk, editor: HTMLElement, fold: HTMLElement): Promise<void> {
  const link = fold.querySelector<HTMLAnchorElement>('[data-open-question]')
  if (!link || !(fold as HTMLDetailsElement).open) return
  const id = fold.closest<HTMLElement>(CARD)?.dataset.question ?? ''
  const inside = (await questionAt(editor, id))?.querySelector('.fold-in')
  const place = fold.querySelector('.fold-in')
  if (!inside || !place || !link.isConnected) return
  const isHere = document.activeElement === link
  place.replaceWith(inside)
  for (const form of inside.querySelectorAll<HTMLFormElement>('form[data-save]')) {
    growsRows(desk, form)
    savesItself(desk, form)
  }
  // a question that was moved from one of its fields goes on there
  const wanted = document.getElementById(fold.dataset.wanted ?? '')
  if (isHere || wanted) (wanted ?? inside.querySelector('textarea'))?.focus()
}

/** Only what was saved since, and only once the hand is elsewhere. */
function checksAgain(editor: HTMLElement): void {
  const stale = new Set<HTMLElement>()
  const check = async (card: HTMLElement): Promise<void> => {
    const isInHand = card.querySelector('form[data-save]')?.contains(document.activeElement)
    if (!stale.has(card) || isInHand || !card.isConnected) return
    stale.delete(card)
    const page = await questionAt(editor, card.dataset.question ?? '')
    for (const part of card.querySelectorAll<HTMLElement>('[data-fresh]')) {
      const fresh = page?.querySelector(`[data-fresh="${CSS.escape(part.dataset.fresh ?? '')}"]`)
      if (fresh && part.innerHTML !== fresh.innerHTML) part.replaceChildren(...fresh.childNodes)
    }
  }
  editor.addEventListener('desk:saved', (event) => {
    const card = cardOf(event)
    if (!card) return
    stale.add(card)
    void check(card)
  })
  editor.addEventListener('focusout', (event) => {
    const card = cardOf(event)
    if (card) window.setTimeout(() => void check(card))
  })
}

/** One question as the server shows it, on a page without the others. */
async function questionAt(editor: HTMLElement, id: string): Promise<Document | undefined> {
  const address = `${editor.dataset.quizEditor}?open=${encodeURIComponent(id)}&alone`
  const response = await fetch(address).catch(() => undefined)
  return response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined
}

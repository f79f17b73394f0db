// The quiz editor under the keyboard: Ctrl Enter adds another question of the same type after the one that is open; in a
// long quiz a question opens in its place; what is missing in a question is looked up again when one leaves it.
import { saveAll, savesItself } from './autosave'
import { growsRows } from './rows'
import type { Desk } from './words'

export function editsQuestions(desk: Desk): void {
  const editor = desk.element.querySelector<HTMLElement>('[data-quiz-editor]')
  if (!editor) return
  const adding = editor.querySelector<HTMLFormElement>('[data-adding]')
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    const question = (event.target as HTMLElement).closest<HTMLElement>('[data-question]')
    const button = question && adding?.querySelector<HTMLElement>(`[data-add="${question.dataset.type}"]`)
    const after = adding?.elements.namedItem('after')
    if (!button || !(after instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    after.value = question.dataset.question ?? ''
    button.click()
    after.value = ''
  })
  editor.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('[data-open-question]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void openInPlace(desk, link)
  })
  checksAgain(editor)
}

async function openInPlace(desk: Desk, link: HTMLAnchorElement): Promise<void> {
  const card = link.closest<HTMLElement>('[data-question]')
  await saveAll()
  const fresh = card && (await pageAt(link.href))?.getElementById(card.id)
  if (!card || !fresh) return location.assign(link.href)
  card.replaceChildren(...fresh.childNodes)
  for (const form of card.querySelectorAll<HTMLFormElement>('form[data-save]')) {
    growsRows(desk, form)
    savesItself(desk, form)
  }
  card.querySelector<HTMLElement>('textarea')?.focus()
}

/** Only what was saved since, and only once the hand is elsewhere. */
function checksAgain(editor: HTMLElement): void {
  const stale = new Set<HTMLElement>()
  const check = async (card: HTMLElement): Promise<void> => {
    if (!stale.has(card) || card.contains(document.activeElement)) return
    stale.delete(card)
    const id = card.dataset.question ?? ''
    const page = await pageAt(`${editor.dataset.quizEditor}?open=${encodeURIComponent(id)}`)
    const fresh = page?.querySelector(`[data-findings="${CSS.escape(id)}"]`)
    const list = card.querySelector('[data-findings]')
    if (fresh && list && list.textContent !== fresh.textContent) list.replaceChildren(...fresh.childNodes)
  }
  editor.addEventListener('desk:saved', (event) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-question]')
    if (!card) return
    stale.add(card)
    void check(card)
  })
  editor.addEventListener('focusout', (event) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-question]')
    if (card) window.setTimeout(() => void check(card))
  })
}

async function pageAt(address: string): Promise<Document | undefined> {
  const response = await fetch(address).catch(() => undefined)
  return response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined
}

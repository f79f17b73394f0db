// A pool that was named in the rules of the quiz can be chosen in its questions at once.
import type { Desk } from './words'

export function offersPools({ element }: Desk): void {
  const editor = element.querySelector<HTMLElement>('[data-quiz-editor]')
  const rules = element.querySelector<HTMLFormElement>('form[id^="quiz-"]')
  const names = (): string =>
    [...(rules?.querySelectorAll<HTMLInputElement>('input[name$="].id"]') ?? [])].map(({ value }) => value).join('\n')
  let known = names()
  rules?.addEventListener('desk:saved', () => {
    if (!editor || names() === known) return
    known = names()
    void offer(editor)
  })
}

async function offer(editor: HTMLElement): Promise<void> {
  const response = await fetch(editor.dataset.quizEditor ?? '').catch(() => undefined)
  if (!response?.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  // names of pools have no spaces
  const pools = page.querySelector<HTMLElement>('[data-pools]')?.dataset.pools?.split(' ') ?? []
  for (const select of editor.querySelectorAll<HTMLSelectElement>('select[name=pool]')) {
    const known = new Set([...select.options].map(({ value }) => value))
    for (const pool of pools) if (pool && !known.has(pool)) select.add(new Option(pool, pool))
  }
}

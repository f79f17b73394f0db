// Uploading in the library: files are chosen or dropped, sent two at a time, and the list below follows what the machine
// makes of them. The page itself is made by the server; what changes in it is fetched from there.
import { bareCopy } from './bare-copy'
import { sendFile, type Sending, type SendingPorts } from './sending'
import type { UploadWords } from './words'

interface Data {
  person: string
  lang: SendingPorts['lang']
  words: UploadWords
}

const FOLLOW_MS = 2_000
const AT_ONCE = 2

export function mount(element: HTMLElement): void {
  const data = JSON.parse(element.querySelector('script[type="application/json"]')?.textContent ?? '{}') as Data
  const add = element.querySelector<HTMLElement>('[data-add]')
  const input = element.querySelector<HTMLInputElement>('input[type=file]')
  const list = element.querySelector('[data-sending]')
  const said = element.querySelector('[data-say]')
  if (!add || !input || !list) return
  const { list: id } = element.dataset
  const part = () =>
    id === undefined ? document.querySelector<HTMLElement>('[data-library]') : document.getElementById(id)
  const library = followLibrary(part, (text) => {
    if (said) said.textContent = text
  })
  const waiting: File[] = []
  const running = new Set<Sending>()

  const next = (): void => {
    while (running.size < AT_ONCE && waiting.length > 0) start(waiting.shift()!)
  }
  const start = (file: File): void => {
    const sending: Sending = sendFile(file, {
      ...data,
      announce(text) {
        if (said) said.textContent = text
      },
      onEnd(how) {
        running.delete(sending)
        // what was received is a row of the library from now on
        if (how === 'received') setTimeout(() => sending.row.element.remove(), FOLLOW_MS)
        void library.refresh()
        next()
      },
    })
    running.add(sending)
    list.append(sending.row.element)
  }
  const take = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      waiting.push(await bareCopy(file))
      next()
    }
  }

  const takeChosen = (): void => {
    void take([...(input.files ?? [])])
    input.value = ''
  }
  add.hidden = false
  input.addEventListener('change', takeChosen)
  // chosen before this was here, on a slow line, or kept by the browser over a reload
  takeChosen()
  acceptDrops(element, take)
  window.addEventListener('beforeunload', (event) => {
    if ([...running].some((sending) => sending.isRunning()) || waiting.length > 0) event.preventDefault()
  })
}

function acceptDrops(element: HTMLElement, take: (files: File[]) => Promise<void>): void {
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    element.classList.add('over')
  }
  element.addEventListener('dragenter', over)
  element.addEventListener('dragover', over)
  element.addEventListener('dragleave', () => element.classList.remove('over'))
  element.addEventListener('drop', (event) => {
    element.classList.remove('over')
    if (!event.dataTransfer?.files.length) return
    event.preventDefault()
    void take([...event.dataTransfer.files])
  })
}

/** What is refused or ready on the page, in words, by upload or film. */
const newsIn = (part: HTMLElement): Map<string, string> =>
  new Map(
    [...part.querySelectorAll<HTMLElement>('[data-refused], [data-news]')].map(({ dataset }) => [
      dataset.upload ?? dataset.ready ?? '',
      dataset.refused ?? dataset.news ?? '',
    ]),
  )

const isRadio = (element: Element | null): boolean => element instanceof HTMLInputElement && element.type === 'radio'

/** Where files are chosen from the list: what was chosen stays so, what has just come is chosen, and keys go on there. */
function choiceIn(part: HTMLElement): () => void {
  const all = () => [...part.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const before = new Map(all().map(({ value, checked }) => [value, checked]))
  const had = part.contains(document.activeElement)
  return () => {
    const fresh = all().find(({ value }) => !before.has(value))
    const chosen = fresh ?? all().find(({ value }) => before.get(value))
    if (chosen) chosen.checked = true
    if (had) (chosen ?? all()[0])?.focus({ preventScroll: fresh === undefined })
    else fresh?.closest('label')?.scrollIntoView({ block: 'nearest' })
  }
}

/** Keeps the list as the server has it while the machine works on something in it, and tells what was refused or became
 * ready meanwhile. */
function followLibrary(partNow: () => HTMLElement | null, tell: (text: string) => void): { refresh(): Promise<void> } {
  let timer: ReturnType<typeof setTimeout> | undefined
  // what was asked for and did not come is asked for again
  let isOwed = false
  const refresh = async (): Promise<void> => {
    clearTimeout(timer)
    isOwed = true
    const part = partNow()
    if (!part) return
    try {
      const reply = await fetch(location.href, { headers: { Accept: 'text/html' } })
      if (!reply.ok) return
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
      const fresh = part.id ? page.getElementById(part.id) : page.querySelector<HTMLElement>('[data-library]')
      // a button somebody is at is not taken from under their hands
      if (fresh && (!part.contains(document.activeElement) || isRadio(document.activeElement))) {
        const before = newsIn(part)
        const keepsChoice = choiceIn(part)
        part.replaceChildren(...fresh.childNodes)
        keepsChoice()
        const news = [...newsIn(part)].filter(([id]) => !before.has(id)).map(([, text]) => text)
        if (news.length > 0) tell(news.join(' '))
        part.dataset.library = fresh.dataset.library
        isOwed = false
      }
    } catch {
      // no line: the next look may have one
    } finally {
      follow()
    }
  }
  const follow = (): void => {
    const part = partNow()
    if ((isOwed || part?.dataset.library === 'busy') && !document.hidden)
      timer = setTimeout(() => void refresh(), FOLLOW_MS)
  }
  document.addEventListener('visibilitychange', follow)
  follow()
  return { refresh }
}

// Notes without leaving the video: what is typed is kept in this browser until it is saved, and a saved note appears in
// the list without loading the page anew. The second in the form is the player's (ui/player/form-moment).
import { localStore } from '../facts/fact-store'
import type { NoteWords } from './notes-part'

interface Data {
  owner: string
  words: NoteWords
}

export function mount(element: HTMLElement): void {
  const { owner, words } = JSON.parse(
    element.querySelector('script[type="application/json"]')?.textContent ?? '{}',
  ) as Data
  const form = element.querySelector<HTMLFormElement>('[data-new]')
  const text = form?.querySelector('textarea')
  if (!form || !text) return
  const state = form.querySelector('[data-draft]')
  const say = (line: string): void => void (state && (state.textContent = line))
  const draft = draftStore(`minicursos.draft.${owner}`)

  const kept = draft.read()
  if (kept && text.value === '') {
    text.value = kept
    say(words.restored)
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  text.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      draft.write(text.value)
      say(text.value === '' ? '' : words.draft)
    }, 400)
  })

  const keep = async (sent: HTMLFormElement, button: HTMLElement | null): Promise<void> => {
    try {
      const page = await send(sent, button)
      const found = page.querySelector('[data-notes]')
      const next = page.querySelector<HTMLFormElement>('[data-new]')
      if (!found || !next) return say(words.signedOut)
      element.querySelector('[data-notes]')?.replaceChildren(...found.childNodes)
      if (sent === form) takeOver(form, next, text)
      // What could not be kept stays typed; what was saved needs no draft.
      draft.write(text.value)
      say(next.querySelector('.err')?.textContent?.trim() ?? '')
    } catch {
      say(words.failed)
    } finally {
      delete element.dataset.busy
    }
  }
  element.addEventListener('submit', (event) => {
    const sent = event.target as HTMLFormElement
    const button = (event as SubmitEvent).submitter
    event.preventDefault()
    if (element.dataset.busy !== undefined) return
    element.dataset.busy = ''
    clearTimeout(waiting)
    if (sent === form) draft.write(text.value)
    say(words.saving)
    void keep(sent, button)
  })
}

/** The page of these notes after the press, as the server made it. */
async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<Document> {
  const fields = new FormData(form, button)
  fields.set('back', 'notes')
  const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
  const reply = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } })
  if (!reply.ok && reply.status !== 401 && reply.status !== 422) throw new Error(String(reply.status))
  return new DOMParser().parseFromString(await reply.text(), 'text/html')
}

/** After a press: an empty form for the next note, or the same one with what is wrong. */
function takeOver(form: HTMLFormElement, next: HTMLFormElement, text: HTMLTextAreaElement): void {
  if (next.querySelector('.err')) return
  const id = next.querySelector<HTMLInputElement>('[name=id]')?.value
  const field = form.querySelector<HTMLInputElement>('[name=id]')
  if (id && field) field.value = id
  text.value = ''
}

function draftStore(key: string) {
  const storage = localStore()
  return {
    read(): string {
      try {
        return storage?.getItem(key) ?? ''
      } catch {
        return ''
      }
    },
    write(words: string): void {
      try {
        if (words === '') storage?.removeItem(key)
        else storage?.setItem(key, words)
      } catch {
        // Full or denied: the words stay on the page.
      }
    },
  }
}

// A button that changes the course, without leaving the page: the form is posted, the page that comes back takes the
// place of this one, and the focus goes on where it was, or where the new page asks for it.
import { saveAll } from './autosave'
import type { Desk } from './words'

export type Mount = (element: HTMLElement) => void

/** Listens to forms with data-swap. What cannot be swapped is an ordinary press. */
export function swaps({ element }: Desk, mount: Mount): void {
  element.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (!('swap' in form.dataset) || event.defaultPrevented) return
    event.preventDefault()
    void press(element, mount, form, event.submitter)
  })
}

async function press(element: HTMLElement, mount: Mount, form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  const action = by instanceof HTMLButtonElement && by.hasAttribute('formaction') ? by.formAction : form.action
  const isDone = await post(element, mount, action, new FormData(form, by))
  if (isDone) return
  form.action = action
  form.submit()
}

let isBusy = false

/** Posts and shows what comes back; false where it was no page of ours. */
export async function post(element: HTMLElement, mount: Mount, action: string, body: FormData): Promise<boolean> {
  if (isBusy) return true
  isBusy = true
  element.setAttribute('aria-busy', 'true')
  try {
    await saveAll()
    const response = await fetch(action, { method: 'POST', body: new URLSearchParams(body as never) })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = page.querySelector<HTMLElement>('#content')
    const content = document.querySelector<HTMLElement>('#content')
    if (!fresh || !content) return false
    const { hash } = new URL(response.url)
    show(content, fresh, mount)
    document.title = page.title
    history.replaceState(null, '', response.url)
    focusOn(hash.slice(1))
    return true
  } catch {
    return false
  } finally {
    isBusy = false
    element.removeAttribute('aria-busy')
  }
}

let lastFocus = ''

function show(content: HTMLElement, fresh: HTMLElement, mount: Mount): void {
  lastFocus = document.activeElement?.id ?? ''
  const at = window.scrollY
  content.replaceChildren(...fresh.childNodes)
  content.querySelectorAll<HTMLElement>('[data-island="desk"]').forEach((desk) => mount(desk))
  content.dispatchEvent(new CustomEvent('desk:shown', { bubbles: true }))
  window.scrollTo({ top: at })
}

/** Where the address points, else where the page asks for it, else where it was. */
function focusOn(id: string): void {
  const target =
    (id && document.getElementById(id)) ||
    document.querySelector<HTMLElement>('#content [autofocus]') ||
    (lastFocus && document.getElementById(lastFocus))
  if (target instanceof HTMLElement) target.focus()
}

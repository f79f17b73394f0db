// A button that changes the course, without leaving the page: the form is posted, the page that comes back takes the
// place of this one, what was unfolded stays so, and the focus goes where the answer leads, or on where it was.
import { saveAll } from './autosave'
import { focusPlace, goTo } from './focus-place'
import { typedMeanwhile } from './typed-meanwhile'
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
  const body = new FormData(form, by)
  const folds = 'adding' in form.dataset
  const late = form.querySelector<HTMLInputElement>('[data-late]')
  // what is taken back is only known once everything typed is saved
  const isDone = await post(element, mount, { action, body, folds, ...(late ? { late } : {}) })
  if (isDone) return
  form.action = action
  form.submit()
}

interface Press {
  action: string
  body: FormData
  /** what is unfolded closes: the person goes on elsewhere */
  folds?: boolean
  /** a field whose value counts when everything is saved */
  late?: HTMLInputElement
}

let isBusy = false

/** Posts and shows what comes back; false where it was no page of ours. A press while another is on its way is none. */
export async function post(element: HTMLElement, mount: Mount, { action, body, folds, late }: Press): Promise<boolean> {
  if (isBusy) return true
  isBusy = true
  element.setAttribute('aria-busy', 'true')
  const comeBack = focusPlace()
  const meanwhile = folds ? typedMeanwhile() : undefined
  try {
    await saveAll()
    if (late) body.set(late.name, late.value)
    const response = await fetch(action, { method: 'POST', body: new URLSearchParams(body as never) })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = page.querySelector<HTMLElement>('#content')
    const content = document.querySelector<HTMLElement>('#content')
    if (!fresh || !content) return false
    const address = new URL(response.url)
    const to = address.searchParams.get('to') ?? ''
    address.searchParams.delete('to')
    show(content, fresh, mount, folds ? [] : unfolded(content))
    document.title = page.title
    history.replaceState(null, '', address)
    if (!goTo(to && document.getElementById(to)) && !goTo(content.querySelector('[autofocus]'))) comeBack()
    meanwhile?.(document.activeElement)
    return true
  } catch {
    return false
  } finally {
    meanwhile?.(null)
    isBusy = false
    element.removeAttribute('aria-busy')
  }
}

const unfolded = (content: HTMLElement): string[] =>
  [...content.querySelectorAll('details[id][open]')].map(({ id }) => id)

function show(content: HTMLElement, fresh: HTMLElement, mount: Mount, open: readonly string[]): void {
  const at = window.scrollY
  content.replaceChildren(...fresh.childNodes)
  for (const id of open) document.getElementById(id)?.setAttribute('open', '')
  content.querySelectorAll<HTMLElement>('[data-island="desk"]').forEach((desk) => mount(desk))
  content.dispatchEvent(new CustomEvent('desk:shown', { bubbles: true }))
  window.scrollTo({ top: at })
}

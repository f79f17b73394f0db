// Asks the browser for a passkey, or for a new one, and sends its answer by the form that is on the page. Without this
// script the form says what it needs; every other way in works without one.
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

/** A challenge is good for five minutes: whoever leaves the page open is offered a new one, for half an hour. */
const RENEW_MS = 4 * 60_000
const RENEWALS = 7

export function mount(element: HTMLElement): void {
  if (!(element instanceof HTMLFormElement)) return
  const button = element.querySelector('button')
  if (!browserSupportsWebAuthn()) return say(element, element.dataset.unsupported)
  say(element, '')
  for (const field of element.querySelectorAll<HTMLElement>('[data-ready]')) field.hidden = false
  if (button) button.hidden = false
  element.addEventListener('submit', (event) => {
    event.preventDefault()
    if (element.reportValidity()) void ask(element, false)
  })
  if (element.dataset.offered !== undefined) void offer(element, RENEWALS)
}

/** The browser shows passkeys in the field of the address, where it can. */
async function offer(form: HTMLFormElement, left: number): Promise<void> {
  if (left === 0 || !(await browserSupportsWebAuthnAutofill())) return
  const renewal = setTimeout(() => {
    if (document.visibilityState === 'visible') void offer(form, left - 1)
  }, RENEW_MS)
  form.addEventListener('submit', () => clearTimeout(renewal), { once: true })
  await ask(form, true)
}

/** `isOffered`: the browser asked by itself, so nobody waits for an answer and nothing is said where there is none. */
async function ask(form: HTMLFormElement, isOffered: boolean): Promise<void> {
  try {
    const reply = await fetch(form.dataset.challenge ?? '', { method: 'POST' })
    // too long since the person showed who they are: the page says so, and leads there
    if (reply.status === 403) return location.reload()
    if (!reply.ok) throw new Error(String(reply.status))
    const optionsJSON = await reply.json()
    const answer =
      form.dataset.passkey === 'add'
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON, useBrowserAutofill: isOffered })
    send(form, JSON.stringify(answer))
  } catch {
    if (!isOffered) say(form, form.dataset.failed)
  }
}

function send(form: HTMLFormElement, answer: string): void {
  const field = form.querySelector<HTMLInputElement>('input[name=answer]')
  if (!field) return
  field.value = answer
  field.disabled = false
  // ticked in the other form of the page: others use this computer
  const place = form.querySelector<HTMLInputElement>('input[name=place]')
  if (place) place.disabled = document.querySelector('input[type=checkbox][name=place]:checked') === null
  form.submit()
}

function say(form: HTMLFormElement, text: string | undefined): void {
  const note = form.querySelector<HTMLElement>('[data-note]')
  if (note) note.textContent = text ?? ''
}

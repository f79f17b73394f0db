// A form that saves itself a moment after the last key, one request at a time. What the server has not acknowledged
// stays on this computer and is sent again.
import { showBoth } from './conflict'
import { markProblems } from './problems'
import { keeperOf, keptAt, keptKey } from './kept'
import type { Reply } from './reply'
import { type Desk, fill, timeNow } from './words'

const AFTER_LAST_KEY_MS = 1_200
const LONGEST_WAIT_MS = 30_000

/** Forms with something to save, for whoever must wait for them. */
const open = new Set<() => Promise<boolean>>()

/** Saves whatever is not saved yet; false where something could not be. */
export async function saveAll(): Promise<boolean> {
  const done = await Promise.all([...open].map((save) => save()))
  return done.every(Boolean)
}

/** Whether the page holds words the server does not have. */
export const hasUnsaved = (): boolean => open.size > 0

export function savesItself(desk: Desk, form: HTMLFormElement): void {
  const address = form.dataset.save ?? ''
  const key = keptKey(desk.person, address, new FormData(form))
  const kept = keptAt(key)
  const keeper = keeperOf(key, kept)
  const base = form.elements.namedItem('base') as HTMLInputElement
  const state = form.querySelector<HTMLElement>('[data-save-state]')
  let timer: number | undefined
  let waitMs = AFTER_LAST_KEY_MS
  let failedAt: number | undefined
  let running: Promise<boolean> | undefined
  let isBlocked = false

  const say = (words: string): void => {
    if (state && state.textContent !== words) state.textContent = words
    form.dataset.state = words === '' ? '' : 'said'
  }
  const later = (ms: number): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void save(), ms)
  }

  /** One request at a time: what was typed meanwhile goes with the next. */
  const save = (): Promise<boolean> => {
    window.clearTimeout(timer)
    running ??= send().finally(() => {
      running = undefined
    })
    return running
  }

  async function send(): Promise<boolean> {
    if (isBlocked) return false
    // the page was shown anew: its form has the words from what this computer keeps, and sends them itself
    if (!form.isConnected) return open.delete(save)
    const body = new FormData(form)
    say(desk.words.saving)
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(body as never),
      keepalive: true,
    }).catch(() => undefined)
    if (!response || response.status >= 500) return failed()
    if (response.status === 401) return stop(desk.words.signedOut)
    const reply = (await response.json().catch(() => ({}))) as Reply
    if (response.ok && reply.base !== undefined) return saved(reply, body)
    if (reply.is === 'invalid') return invalid(reply.errors ?? {})
    if (reply.is === 'changed' && reply.theirs) {
      isBlocked = true
      say('')
      showBoth(desk, form, reply.theirs, (isMine) => {
        isBlocked = false
        if (isMine) void save()
        else done()
      })
      return false
    }
    return stop(reply.errors?.['']?.[0] ?? desk.words.refused)
  }

  const fieldsOf = (body: FormData): string => JSON.stringify([...body].filter(([name]) => name !== 'base'))

  function saved(reply: Reply, sent: FormData): boolean {
    base.value = reply.base ?? ''
    failedAt = undefined
    waitMs = AFTER_LAST_KEY_MS
    markProblems(form, {})
    const time = timeNow(desk.lang, reply.savedAt)
    say(fill(desk.words.saved, { time }))
    const line = document.querySelector<HTMLElement>('[data-draft-state] [data-saved-at]')
    if (line) line.textContent = fill(desk.words.draftSaved, { time })
    form.dispatchEvent(new CustomEvent('desk:saved', { bubbles: true, detail: reply }))
    if (fieldsOf(new FormData(form)) !== fieldsOf(sent)) later(waitMs)
    else done()
    return true
  }

  function done(): void {
    open.delete(save)
    keeper.letGo()
  }

  function failed(): boolean {
    failedAt ??= Date.now()
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    say(navigator.onLine ? fill(desk.words.failed, { time: timeNow(desk.lang, failedAt) }) : desk.words.offline)
    if (state) {
      const again = document.createElement('button')
      again.type = 'button'
      again.className = 'link'
      again.textContent = desk.words.retry
      again.addEventListener('click', () => void save())
      state.append(' ', again)
    }
    later(waitMs)
    return false
  }

  function invalid(errors: Record<string, string[]>): boolean {
    markProblems(form, errors)
    say(desk.words.invalid)
    return false
  }

  function stop(words: string): boolean {
    say(words)
    return false
  }

  const changed = (): void => {
    open.add(save)
    const body = new FormData(form)
    const fields = [...body].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    keeper.keep({ fields, base: base.value, at: Date.now() })
    if (isBlocked) return
    say(desk.words.waiting)
    later(waitMs)
  }

  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('submit', (event) => {
    // a button that does something else with the words than saving them
    if (event.submitter?.hasAttribute('formaction')) return
    event.preventDefault()
    open.add(save)
    void save()
  })
  restore()

  /** What this computer still keeps from before goes back into its fields, and is saved. */
  function restore(): void {
    if (!kept) return
    const typed = new Map(kept.fields)
    let differs = false
    for (const field of form.elements) {
      if (
        !(
          field instanceof HTMLInputElement ||
          field instanceof HTMLTextAreaElement ||
          field instanceof HTMLSelectElement
        )
      )
        continue
      if (field.name === '' || field.type === 'hidden') continue
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
        const isMarked = kept.fields.some(([name, value]) => name === field.name && value === field.value)
        differs ||= isMarked !== field.checked
        field.checked = isMarked
        continue
      }
      const words = typed.get(field.name)
      if (words === undefined || words === field.value) continue
      field.value = words
      differs = true
    }
    if (!differs) {
      keeper.letGo()
      return
    }
    base.value = kept.base
    form.closest('details')?.setAttribute('open', '')
    open.add(save)
    say(desk.words.kept)
    later(waitMs)
  }
}

window.addEventListener('online', () => void saveAll())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void saveAll()
})
window.addEventListener('beforeunload', (event) => {
  if (!hasUnsaved()) return
  void saveAll()
  event.preventDefault()
})

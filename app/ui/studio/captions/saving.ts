// Changes go to the server a moment after the last key, only what changed, one request at a time. Until the server has
// them they are kept on this computer; those of an earlier visit are sent first.
import type { CaptionChange, Outcome } from '../../../domain/authoring/caption-changes'
import { fill, timeNow } from '../desk/words'
import { showTheirs } from './conflict'
import type { CaptionDesk } from './desk-words'
import type { Saved } from './row'
import type { Pending, Track } from './track'

const AFTER_LAST_KEY_MS = 1_000
const LONGEST_WAIT_MS = 30_000
const MOST_AT_ONCE = 100
/** What browsers send of a page that is left: 64 KiB in all. */
const KEPT_ALIVE = 60_000

export interface Saving {
  /** something may have changed */
  changed(): void
  /** saves all now; false where something could not be */
  all(): Promise<boolean>
}

interface Reply {
  outcomes: Outcome[]
  savedAt: number
  version: number
  by: string
  isUnreviewed: boolean
}

export type SavedReply = Pick<Reply, 'savedAt' | 'version' | 'isUnreviewed'>

export function savesChanges(desk: CaptionDesk, track: Track, saved: (reply: SavedReply) => void): Saving {
  const { words } = desk
  const key = `captions:${desk.person}:${desk.path}`
  const state = desk.element.querySelector<HTMLElement>('[data-captions-state]')
  const earlier = keptAt(key)
  /** of an earlier visit, shown beside what stands now: kept until the person has decided */
  let deciding: CaptionChange[] = []
  /** rows of which the person decides first */
  const undecided = new Set<Pending['rows'][number]>()
  let timer: number | undefined
  let waitMs = AFTER_LAST_KEY_MS
  let running: Promise<boolean> | undefined

  const say = (text: string): void => {
    if (state && state.textContent !== text) state.textContent = text
  }
  const later = (ms: number): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void all(), ms)
  }
  const open = (): Pending[] => track.pending().filter(({ rows }) => !rows.some((row) => undecided.has(row)))
  /** what this window has put into the store: another one at the same track keeps its own there */
  let put = earlier.map((change) => JSON.stringify(change))
  const keep = (): void => {
    const own = [...earlier, ...deciding, ...track.pending().map(({ change }) => change)]
    const others = keptAt(key).filter((change) => !put.includes(JSON.stringify(change)))
    put = own.map((change) => JSON.stringify(change))
    keepAll(key, [...others, ...own])
  }

  const all = (): Promise<boolean> => {
    window.clearTimeout(timer)
    running ??= send().finally(() => {
      running = undefined
    })
    return running
  }

  async function send(): Promise<boolean> {
    if (earlier.length > 0) {
      say(words.kept)
      const reply = await post(earlier.slice(0, MOST_AT_ONCE))
      if (!reply) return false
      const sent = earlier.splice(0, MOST_AT_ONCE)
      const refused = sent.filter((_, i) => reply.outcomes[i]?.is === 'changed')
      const mine = refused.flatMap(({ now }) => now.map(({ text }) => text)).join('\n')
      deciding = refused
      keep()
      if (mine) await showTheirs(desk, track.list, { by: reply.by, theirs: reply.outcomes.flatMap(theirsOf), mine })
      deciding = []
      keep()
      if (earlier.length > 0) return send()
      // what was saved may stand anywhere on this page or another
      if (open().length === 0 && refused.length < sent.length) location.reload()
    }
    const pending = open().slice(0, MOST_AT_ONCE)
    if (pending.length === 0) return undecided.size === 0
    say(words.saving)
    const reply = await post(pending.map(({ change }) => structuredClone(change)))
    if (!reply) return false
    pending.forEach((one, i) => settle(one, reply.outcomes[i], reply.by))
    waitMs = AFTER_LAST_KEY_MS
    keep()
    saved(reply)
    say(undecided.size > 0 ? words.undecided : fill(words.saved, { time: timeNow(desk.lang, reply.savedAt) }))
    return open().length > 0 ? send() : undecided.size === 0
  }

  function settle(pending: Pending, outcome: Outcome | undefined, by: string): void {
    if (outcome?.is !== 'changed') return track.saved(pending)
    const [row] = pending.rows
    if (!row) return
    void decide(row, pending, outcome, by)
  }

  async function decide(
    row: Pending['rows'][number],
    pending: Pending,
    outcome: Extract<Outcome, { is: 'changed' }>,
    by: string,
  ): Promise<void> {
    undecided.add(row)
    const standing = outcome.theirs as Saved[]
    const isMine = await showTheirs(desk, row.element, { by, theirs: theirsOf(outcome) })
    undecided.delete(row)
    row.was = standing
    if (isMine) return later(0)
    // what was split or joined meanwhile stands as one again
    for (const other of pending.rows.slice(1)) track.remove(other)
    track.take(row, standing)
    say('')
    changed()
  }

  async function post(changes: readonly CaptionChange[]): Promise<Reply | undefined> {
    const body = new URLSearchParams({ changes: JSON.stringify(changes) })
    // a page that is left still sends what is small enough for it
    const keepalive = body.toString().length < KEPT_ALIVE
    const response = await fetch(`${desk.path}/changes`, { method: 'POST', body, keepalive }).catch(() => undefined)
    if (response?.ok) return (await response.json()) as Reply
    if (response && response.status < 500 && response.status !== 429) {
      say(response.status === 401 ? words.signedOut : words.refused)
      return undefined
    }
    say(navigator.onLine ? words.failed : words.offline)
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    later(waitMs)
    return undefined
  }

  const changed = (): void => {
    keep()
    if (open().length === 0) {
      if (undecided.size > 0) say(words.undecided)
      // what was typed was taken out again
      else if (state?.textContent === words.waiting) say('')
      return
    }
    say(words.waiting)
    later(waitMs)
  }
  window.addEventListener('online', () => void all())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && open().length > 0) void all()
  })
  window.addEventListener('beforeunload', (event) => {
    if (open().length > 0) void all()
    // what is on its way arrives; only what failed, or waits for a decision, is asked about
    if (undecided.size > 0 || (open().length > 0 && waitMs > AFTER_LAST_KEY_MS)) event.preventDefault()
  })
  if (earlier.length > 0) later(0)
  return { changed, all }
}

const theirsOf = (outcome: Outcome): string[] =>
  outcome.is === 'changed' ? outcome.theirs.map(({ text }) => text) : []

function keptAt(key: string): CaptionChange[] {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '[]') as CaptionChange[]) ?? []
  } catch {
    return []
  }
}

function keepAll(key: string, changes: readonly CaptionChange[]): void {
  try {
    if (changes.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(changes))
  } catch {
    // a full or forbidden store leaves the page's own fields, and its warning before leaving
  }
}

// What the keys of the desk do with the row one is in.
import type { FilmControl } from './film-control'
import type { Row } from './row'
import type { Track } from './track'

const STEP_MS = 100
const SHORTEST_MS = 100
const NEW_MS = 2_000

export interface Hands {
  track: Track
  film: FilmControl
  changed(row: Row): void
}

export type Act = (hands: Hands, row: Row) => void

const focus = (row: Row | undefined, at?: number): void => {
  row?.text.focus()
  if (at !== undefined) row?.text.setSelectionRange(at, at)
}

const shift =
  (edge: 'startMs' | 'endMs', byMs: number): Act =>
  ({ changed }, row) => {
    const ms = row[edge]
    if (ms === undefined) return
    row[edge] = Math.max(0, ms + byMs)
    changed(row)
  }

/** One cue becomes two at the cursor; the time is shared as the words are, or at the film's own moment inside the cue. */
const split: Act = ({ track, film, changed }, row) => {
  const { startMs, endMs } = row
  const at = row.text.selectionStart
  const [before, after] = [row.text.value.slice(0, at).trim(), row.text.value.slice(at).trim()]
  if (row.of !== 'cues' || startMs === undefined || endMs === undefined || before === '' || after === '') return
  const share = startMs + Math.round(((endMs - startMs) * before.length) / (before.length + after.length))
  const isInside = film.nowMs > startMs + SHORTEST_MS && film.nowMs < endMs - SHORTEST_MS
  const below = track.addBelow(row)
  below.isPart = true
  row.text.value = before
  below.text.value = after
  row.endMs = isInside ? film.nowMs : share
  below.startMs = row.endMs
  below.endMs = endMs
  focus(below, 0)
  changed(row)
}

/** A cue and the next become one. */
const join: Act = ({ track, changed }, row) => {
  const below = track.beside(row, 1)
  if (!below || row.of !== 'cues' || below.text.value.trim() === '') return
  const at = row.text.value.length
  row.text.value = `${row.text.value.trimEnd()}\n${below.text.value.trimStart()}`
  row.endMs = below.endMs
  row.was = [...row.was, ...below.was]
  below.was = []
  track.remove(below)
  focus(row, at)
  changed(row)
}

const note: Act = ({ track, film, changed }) => {
  const made = track.addAt(film.nowMs, 'notes')
  made.text.value = '[]'
  focus(made, 1)
  changed(made)
}

/** A new cue at the film's moment, up to the next one. */
const add: Act = ({ track, film, changed }) => {
  const made = track.addAt(film.nowMs, 'cues')
  const next = track.beside(made, 1)?.startMs
  const endMs = film.nowMs + NEW_MS
  made.endMs = next !== undefined && next > film.nowMs + SHORTEST_MS ? Math.min(next, endMs) : endMs
  focus(made)
  changed(made)
}

/** The row goes; what it says is gone with the next save, and undo brings it back. */
const remove: Act = ({ track, changed }, row) => {
  const neighbour = track.beside(row, 1) ?? track.beside(row, -1)
  track.remove(row)
  focus(neighbour)
  if (neighbour) changed(neighbour)
}

export const ACTS: Record<string, Act> = {
  play: ({ film }, row) => film.playFrom(row.startMs ?? film.nowMs, row.endMs ?? film.nowMs + 2_000),
  pause: ({ film }) => film.toggle(),
  split,
  join,
  note,
  add,
  remove,
  start: ({ film, changed }, row) => {
    row.startMs = film.nowMs
    changed(row)
  },
  end: ({ film, changed }, row) => {
    row.endMs = film.nowMs
    changed(row)
  },
  startBack: shift('startMs', -STEP_MS),
  startForth: shift('startMs', STEP_MS),
  endBack: shift('endMs', -STEP_MS),
  endForth: shift('endMs', STEP_MS),
  up: ({ track }, row) => focus(track.beside(row, -1)),
  down: ({ track }, row) => focus(track.beside(row, 1)),
}

/** Enter while typing along: the cue ends at this moment, and the next begins. */
export const nextCue: Act = ({ track, film, changed }, row) => {
  const at = film.nowMs
  if (row.startMs === undefined) row.startMs = Math.max(0, at - NEW_MS)
  row.endMs = Math.max((row.startMs ?? 0) + SHORTEST_MS, at)
  const below = track.addBelow(row, 'cues')
  below.startMs = row.endMs
  below.endMs = row.endMs + NEW_MS
  focus(below)
  changed(row)
}

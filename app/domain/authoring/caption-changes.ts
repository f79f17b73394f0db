// Changes of captions one by one: each says which cues or notes it puts in the place of which. Whoever changes another
// cue is in nobody's way, and what is not there any more as it was seen is never written over.
import { z } from 'zod'
import type { Captions } from '../courses/document'
import { cueWords } from './caption-words'

const Ms = z.number().int().min(0).max(359_999_999)
const Words = z
  .string()
  .max(2_000)
  .transform((text) => cueWords(text))
export const PlainCue = z.object({ startMs: Ms, endMs: Ms, text: Words })
export type PlainCue = z.output<typeof PlainCue>
export const PlainNote = z.object({ atMs: Ms, text: Words })
export type PlainNote = z.output<typeof PlainNote>

/** One cue changed, split (one into two), joined (two into one), added (none before) or taken out (none after). */
const CueChange = z.object({ of: z.literal('cues'), was: z.array(PlainCue).max(10), now: z.array(PlainCue).max(10) })
const NoteChange = z.object({
  of: z.literal('notes'),
  was: z.array(PlainNote).max(10),
  now: z.array(PlainNote).max(10),
})
export const CaptionChange = z.discriminatedUnion('of', [CueChange, NoteChange])
export type CaptionChange = z.output<typeof CaptionChange>
export const MOST_CHANGES = 200
export const CaptionChanges = z.array(CaptionChange).max(MOST_CHANGES)

/** `there` = it was done before; `changed` = something else stands in its place. */
export type Outcome = { is: 'done' | 'there' } | { is: 'changed'; theirs: PlainCue[] | PlainNote[] }

/** Does one change on the captions in its hands. */
export function applyChange(captions: Captions, change: CaptionChange): Outcome {
  if (change.of === 'notes') {
    const at = ({ atMs }: PlainNote): [number, number] => [atMs - 1_000, atMs + 1_000]
    return replace(captions.notes, change, { span: at, order: (note) => note.atMs })
  }
  const span = ({ startMs, endMs }: PlainCue): [number, number] => [startMs, Math.max(endMs, startMs + 1)]
  return replace(captions.cues, change, { span, order: (cue) => cue.startMs })
}

interface How<T> {
  span(one: T): [from: number, to: number]
  order(one: T): number
}

function replace<T extends { text: string; source?: string | undefined }>(
  all: T[],
  { was, now }: { was: readonly T[]; now: readonly T[] },
  { span, order }: How<T>,
): Outcome {
  if (same(was, now)) return { is: 'there' }
  const found = placesOf(all, was)
  const isThere = now.length > 0 && placesOf(all, now) !== undefined
  if (isThere && (!found || was.length === 0)) return { is: 'there' }
  if (!found) {
    const theirs = theirsIn(all, [...was, ...now], span)
    if (now.length === 0 && theirs.length === 0) return { is: 'there' }
    return { is: 'changed', theirs: theirs.map(plain) as PlainCue[] | PlainNote[] }
  }
  const source = found.map((i) => all[i]!.source).find((one) => one !== undefined)
  const fresh = now.map((one, i) => ({ ...one, ...(source !== undefined && i === 0 ? { source } : {}) }))
  for (const i of found.toSorted((a, b) => b - a)) all.splice(i, 1)
  for (const one of fresh) all.splice(placeFor(all, order(one), order), 0, one)
  return { is: 'done' }
}

/** Where each of them stands; undefined where one does not. */
function placesOf<T extends { text: string }>(all: readonly T[], wanted: readonly T[]): number[] | undefined {
  const places: number[] = []
  for (const one of wanted) {
    const print = printOf(one)
    const at = all.findIndex((other, i) => !places.includes(i) && printOf(other) === print)
    if (at < 0) return undefined
    places.push(at)
  }
  return places
}

function placeFor<T>(all: readonly T[], at: number, order: (one: T) => number): number {
  const after = all.findIndex((other) => order(other) > at)
  return after < 0 ? all.length : after
}

function theirsIn<T>(all: readonly T[], around: readonly T[], span: How<T>['span']): T[] {
  const spans = around.map(span)
  const from = Math.min(...spans.map(([start]) => start))
  const to = Math.max(...spans.map(([, end]) => end))
  return all.filter((one) => span(one)[0] < to && span(one)[1] > from).slice(0, 5)
}

const plain = <T extends { text: string }>(one: T): object =>
  Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'source'))

type Times = { startMs?: number; endMs?: number; atMs?: number; text: string }
const printOf = ({ startMs, endMs, atMs, text }: Times): string => `${startMs} ${endMs} ${atMs} ${text}`
const same = (a: readonly Times[], b: readonly Times[]): boolean =>
  a.length === b.length && a.every((one, i) => printOf(one) === printOf(b[i]!))

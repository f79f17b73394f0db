// Captions in other languages go with those of the recording's own: times move with theirs, and where words change the
// translation remembers the words it was made from.
import type { Captions, Cue, Recording } from '../courses/document'
import { LANGUAGES } from '../../platform/languages'
import type { CaptionChange, PlainCue, PlainNote } from './caption-changes'

/** After a change of the recording's own captions was done. */
export function followTranslations(recording: Recording, change: CaptionChange): void {
  if (change.was.length === 0) return
  for (const lang of LANGUAGES) {
    const track = lang === recording.language ? undefined : recording.captions[lang]
    if (track && change.of === 'cues') track.cues = follow(track.cues, change)
    if (track && change.of === 'notes') track.notes = followNotes(track.notes, change)
  }
}

type Notes = Captions['notes']

/** The notes of a translation after one note of its source changed so; one that went takes its translation along. */
function followNotes(notes: Notes, { was, now }: { was: readonly PlainNote[]; now: readonly PlainNote[] }): Notes {
  const [before, after] = [was[0]!, now[0]]
  return notes
    .flatMap((note) => {
      if (note.atMs !== before.atMs) return [note]
      if (!after) return []
      const { source: _old, ...moved } = { ...note, atMs: after.atMs }
      const madeFrom = note.source ?? before.text
      return [madeFrom === after.text ? moved : { ...moved, source: madeFrom }]
    })
    .sort((a, b) => a.atMs - b.atMs)
}

/** The cues of a translation after its source changed so. */
export function follow(
  cues: readonly Cue[],
  { was, now }: { was: readonly PlainCue[]; now: readonly PlainCue[] },
): Cue[] {
  const starts = new Map(was.map((cue) => [cue.startMs, cue]))
  const own = cues.filter((cue) => starts.has(cue.startMs))
  if (own.length === 0) return [...cues]
  const others = cues.filter((cue) => !starts.has(cue.startMs))
  const moved =
    now.length === 0
      ? []
      : was.length > 1 && now.length === 1
        ? [joined(own, was, now[0]!)]
        : [...own.slice(0, 1).map((cue) => changed(cue, starts.get(cue.startMs)!, now)), ...own.slice(1)]
  return [...others, ...moved].sort((a, b) => a.startMs - b.startMs)
}

/** One cue changed, or split: its translation says all of it still, as long as it is not looked at. */
function changed(cue: Cue, was: PlainCue, now: readonly PlainCue[]): Cue {
  const [first, last] = [now[0]!, now.at(-1)!]
  const endMs =
    cue.endMs === was.endMs ? last.endMs : Math.max(first.startMs + 1, cue.endMs + first.startMs - was.startMs)
  const moved = { ...cue, startMs: first.startMs, endMs }
  return remembering(moved, cue.source ?? was.text, now)
}

function joined(own: readonly Cue[], was: readonly PlainCue[], now: PlainCue): Cue {
  const sourceOf = (cue: PlainCue): string => own.find((one) => one.startMs === cue.startMs)?.source ?? cue.text
  const text = own.map((cue) => cue.text).join('\n')
  const before = was.map(sourceOf).join('\n')
  return remembering({ startMs: now.startMs, endMs: now.endMs, text }, before, own.length === was.length ? [now] : [])
}

/** Marked where it was made of other words than stand there now; lines may be broken elsewhere. */
function remembering({ source: _old, ...cue }: Cue, source: string, now: readonly PlainCue[]): Cue {
  const words = (text: string): string => text.trim().split(/\s+/).join(' ')
  const isSame = now.length === 1 && words(now[0]!.text) === words(source)
  return isSame ? cue : { ...cue, source }
}

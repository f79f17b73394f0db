// Times of a recording carried over to a cut copy of it: what was cut away goes, the rest keeps its moment.
import type { Captions, Recording } from './document'

/** Where the copy lies in the time of the one before; it begins below 0 where it has more than that one. */
export interface Cut {
  fromMs: number
  toMs: number
}

/** Captions of the copy: cues that begin before the cut begin with it, those outside are left out. */
export function shiftCaptions(captions: Captions, { fromMs, toMs }: Cut): Captions {
  const length = toMs - fromMs
  return {
    ...captions,
    cues: captions.cues
      .filter((cue) => cue.endMs > fromMs && cue.startMs < toMs)
      .map((cue) => ({
        ...cue,
        startMs: Math.max(0, cue.startMs - fromMs),
        endMs: Math.min(length, cue.endMs - fromMs),
      })),
    notes: captions.notes
      .filter((note) => note.atMs >= fromMs && note.atMs < toMs)
      .map((note) => ({ ...note, atMs: note.atMs - fromMs })),
  }
}

/**
 * Where chapters begin in the copy. None is left out, since titles and recordings count them: those cut away begin at an
 * end, a millisecond apart, because chapters go forward.
 */
export function shiftChapters(atMs: readonly number[], { fromMs, toMs }: Cut): number[] {
  const length = toMs - fromMs
  let before = -1
  return atMs.map((at, i) => {
    const latest = length - (atMs.length - i)
    return (before = Math.min(Math.max(before + 1, at - fromMs), latest))
  })
}

export function shiftRecording(recording: Recording, cut: Cut): Recording {
  const captions = Object.fromEntries(
    Object.entries(recording.captions).map(([lang, one]) => [lang, shiftCaptions(one, cut)]),
  )
  const chapterMs = recording.chapterMs && shiftChapters(recording.chapterMs, cut)
  return { ...recording, captions, ...(chapterMs ? { chapterMs } : {}) }
}

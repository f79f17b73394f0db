// A whole file of captions takes the place of a track, or begins one. Nobody has read it beside the recording yet.
import type { Context } from '../context'
import type { Cue } from '../courses/document'
import { Refusal } from '../refusal'
import type { PlainNote } from './caption-changes'
import { cueWords } from './caption-words'
import { type CaptionPlace, captionStep, needRecording, newCaptions } from './caption-place'
import { type Changed, changeDraft } from './change-draft.server'

export interface ReadCaptions {
  cues: readonly Pick<Cue, 'startMs' | 'endMs' | 'text'>[]
  notes: readonly PlainNote[]
}

const MOST_CUES = 20_000

/**
 * `onlyEmpty`: cues that stand there are not replaced. Refuses: not-found, not-allowed, place-gone, captions-too-many,
 * captions-there (onlyEmpty).
 */
export function fillCaptions(
  ctx: Context,
  place: CaptionPlace,
  { cues, notes, onlyEmpty = false }: ReadCaptions & { onlyEmpty?: boolean },
): Changed {
  return changeDraft(ctx, place.courseId, (document) => {
    const { lesson, recording } = needRecording(document, place)
    const before = recording.captions[place.language]
    if (onlyEmpty && before && before.cues.length > 0) throw new Refusal('captions-there')
    if (cues.length > MOST_CUES) throw new Refusal('captions-too-many', { most: MOST_CUES })
    const words = <T extends { text: string }>(all: readonly T[]): T[] =>
      all.map((one) => ({ ...one, text: cueWords(one.text).slice(0, 2_000) })).filter(({ text }) => text !== '')
    recording.captions[place.language] = {
      ...newCaptions(),
      cues: words(cues).toSorted((a, b) => a.startMs - b.startMs),
      // a file rarely says what is on the screen: what somebody wrote here before stays
      notes: notes.length > 0 ? words(notes).toSorted((a, b) => a.atMs - b.atMs) : (before?.notes ?? []),
    }
    return captionStep(document, lesson, place)
  })
}

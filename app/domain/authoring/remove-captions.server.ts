// A track of captions leaves the draft; undo brings it back.
import type { Context } from '../context'
import { type CaptionPlace, captionStep, needRecording } from './caption-place'
import { type Changed, changeDraft } from './change-draft.server'

/** Twice is once. Refuses: not-found, not-allowed, place-gone. */
export function removeCaptions(ctx: Context, place: CaptionPlace): Changed {
  return changeDraft(ctx, place.courseId, (document) => {
    const { lesson, recording } = needRecording(document, place)
    if (!recording.captions[place.language]) return undefined
    delete recording.captions[place.language]
    return captionStep(document, lesson, place)
  })
}

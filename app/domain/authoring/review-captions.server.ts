// Somebody read the captions beside the recording, and answers for them; or says why they are published unread. The
// mark is for what they read: it falls with the next change at the desk.
import { personName } from '../accounts/queries.server'
import { type Context, personOf } from '../context'
import type { CaptionReview } from '../courses/document'
import { Refusal } from '../refusal'
import { type CaptionPlace, captionStep, needRecording } from './caption-place'
import { type Changed, changeDraft } from './change-draft.server'

/** Sets the mark; twice is once. Refuses: not-found, not-allowed, place-gone, captions-none. */
export const reviewCaptions = (ctx: Context, place: CaptionPlace): Changed => mark(ctx, place, {})

/** Waives the review, for a reason that stays in the draft. Refuses as reviewCaptions. */
export const waiveReview = (ctx: Context, place: CaptionPlace, reason: string): Changed =>
  mark(ctx, place, { waived: reason })

function mark(ctx: Context, place: CaptionPlace, how: { waived?: string }): Changed {
  return changeDraft(ctx, place.courseId, (document) => {
    const { lesson, recording } = needRecording(document, place)
    const captions = recording.captions[place.language]
    if (!captions || captions.cues.length === 0) throw new Refusal('captions-none')
    const by = personName(ctx.db, personOf(ctx).id)?.slice(0, 200) || personOf(ctx).id
    const review = { ...how, by, on: new Date(ctx.now).toISOString().slice(0, 10) } as CaptionReview
    if (captions.review && 'by' in captions.review && isSame(captions.review, review)) return undefined
    captions.review = review
    return captionStep(document, lesson, place)
  })
}

const isSame = (a: object, b: object): boolean => JSON.stringify({ ...a, on: '' }) === JSON.stringify({ ...b, on: '' })

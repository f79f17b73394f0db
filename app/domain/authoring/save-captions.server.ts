// Captions are saved change by change. Those that still fit are written, all in one step; of the others both sides are
// given back, and nothing of theirs is lost.
import type { Context } from '../context'
import { applyChange, type CaptionChange, type Outcome } from './caption-changes'
import { type CaptionPlace, captionStep, dropReview, needRecording, newCaptions } from './caption-place'
import { changeDraft } from './change-draft.server'
import { followTranslations } from './follow-translations'
import type { Step } from './steps'

export interface SavedCaptions {
  version: number
  savedAt: number
  /** who saved the draft before */
  savedBy: string
  /** the track needs to be reviewed before it is published */
  isUnreviewed: boolean
  /** one for each change, in their order */
  outcomes: Outcome[]
}

/**
 * Writes what fits; words and times alike end the review of the track, not those of its translations, which follow and
 * are marked where their source changed. The same twice is once. Refuses: not-found, not-allowed, place-gone,
 * draft-limits.
 */
export function saveCaptions(ctx: Context, place: CaptionPlace, changes: readonly CaptionChange[]): SavedCaptions {
  let outcomes: Outcome[] = []
  let savedBy = ''
  let isUnreviewed = false
  const { version, savedAt } = changeDraft(ctx, place.courseId, (document, draft) => {
    savedBy = draft.savedBy
    const { lesson, recording } = needRecording(document, place)
    const captions = recording.captions[place.language] ?? newCaptions()
    const isOwn = place.language === recording.language
    outcomes = changes.map((change) => {
      const outcome = applyChange(captions, change)
      if (outcome.is === 'done' && isOwn) followTranslations(recording, change)
      return outcome
    })
    const isChanged = outcomes.some(({ is }) => is === 'done')
    if (isChanged) dropReview(captions)
    isUnreviewed = captions.review !== undefined && 'needed' in captions.review
    if (!isChanged) return undefined
    recording.captions[place.language] = captions
    return stepOf(captionStep(document, lesson, place), changes)
  })
  return { version, savedAt, savedBy, isUnreviewed, outcomes }
}

/** Words that grow in one cue are one step; what is split, joined or taken out is one of its own, and so is each cue. */
function stepOf(step: Step, changes: readonly CaptionChange[]): Step {
  const [change, ...others] = changes
  if (!change || others.length > 0) return step
  const { of, was, now } = change
  const [first] = now
  if (!first || now.length > 1 || was.length > 1) return step
  const start = 'atMs' in first ? first.atMs : first.startMs
  return { ...step, subject: `${step.subject}/${of}/${start}`, isTyping: true }
}

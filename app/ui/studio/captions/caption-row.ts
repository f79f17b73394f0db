// One row of the caption desk: a cue, or what is on the screen at a moment.
import type { CaptionWarning } from '../../../domain/authoring/caption-warnings'

export interface CaptionRow {
  of: 'cues' | 'notes'
  /** JSON of what the person saw; '' for a new one */
  was: string
  start: string
  /** '' for notes */
  end: string
  text: string
  warnings: CaptionWarning[]
  problem?: 'clock' | 'long'
  /** the same moment is asked for by the address */
  isAsked?: boolean
  /** the words that stand there now, where somebody was faster */
  theirs?: string
}

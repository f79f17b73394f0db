// What a save is answered with: how the form stands, and what else on the page it changed.
import type { TheirSide } from './conflict'

type Steps = Partial<Record<'undo' | 'redo', { version: number; words: string }>>

/** The state, and its words. */
export interface SegmentNow {
  state: string
  /** class of the tag; '' = plain */
  kind: string
  is: string
  /** who typed it and when; '' where nothing waits */
  by: string
  approve: string
}

export interface Reply {
  is?: 'invalid' | 'changed' | 'refused'
  base?: string
  savedAt?: number
  /** of what else on the page the save changed */
  steps?: Steps
  address?: string
  segment?: SegmentNow
  errors?: Record<string, string[]>
  theirs?: TheirSide
}

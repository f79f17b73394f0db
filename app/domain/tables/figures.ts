// What is frozen of a quarter: what is told, and every name as it was then, in three languages. Pure.
import type { Lang } from '../../platform/languages'
import type { Shown } from '../quizzes/text'
import type { Told } from './suppress'

export interface QuarterFigures extends Told {
  /** of this shape */
  version: 1
  quarter: string
  timeZone: string
  /** ms UTC: the beginning of the quarter, and the end of it */
  from: number
  to: number
  /** no fewer people than these are told of */
  least: number
  countedAt: number
  /** the number of the release that was the last one then; 0 = none */
  after: number
  /** of every cell that is told, but the whole */
  names: Record<string, Record<Lang, Shown>>
}

/** A release as pages show it. A withdrawn one has no figures. */
export interface ShownRelease {
  number: number
  quarter: string
  releasedAt: number
  sha256: string
  withdrawn: { at: number; reason: string } | undefined
  figures: QuarterFigures | undefined
}

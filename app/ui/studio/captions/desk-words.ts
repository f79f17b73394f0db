// What the script of the caption desk is given by its page.
import type { CaptionWarning } from '../../../domain/authoring/caption-warnings'
import type { Lang } from '../../../platform/languages'

export interface CaptionWords {
  saving: string
  saved: string
  waiting: string
  offline: string
  failed: string
  signedOut: string
  refused: string
  kept: string
  both: string
  gone: string
  undecided: string
  count: { one: string; other: string }
  hard: { one: string; other: string }
  keepMine: string
  useTheirs: string
  typing: string
  clock: string
  warning: Record<CaptionWarning['code'], string>
}

export interface CaptionDesk {
  element: HTMLElement
  person: string
  lang: Lang
  /** of the captions */
  language: Lang
  mayChange: boolean
  /** cues of the whole track, and those of them that are hard to read */
  count: number
  hard: number
  /** address of the desk */
  path: string
  words: CaptionWords
}

// What the caption desk is given: plain data.
import type { CaptionOrder } from '../../../domain/authoring/caption-orders'
import type { CaptionReview } from '../../../domain/courses/document'
import type { Lang } from '../../../platform/languages'
import type { StudioFrame } from '../parts'
import type { CaptionRow } from './caption-row'
import type { FilmPart } from './film'

export interface DeskPart {
  frame: StudioFrame
  path: string
  lessonPath: string
  place: { lesson: string; recording: Lang; language: Lang }
  title: string
  film: FilmPart
  rows: CaptionRow[]
  page: number
  pages: number
  /** cues of the whole track */
  count: number
  /** cues that are hard to read */
  warnings: number
  /** publishing the draft has to be looked at first */
  asksFirst: boolean
  review?: CaptionReview
  /** captions in the language of the recording, where a program of the machine may write them */
  captioner?: { mayAsk: boolean; order?: CaptionOrder }
  /** why the file that was sent is not taken */
  refused?: string
  done?: {
    what: 'file' | 'publish' | 'review' | 'waiver' | 'removal' | 'saved'
    count?: number
    lines?: string
  }
  islandJson: string
}

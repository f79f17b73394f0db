// What the editor of a video lesson is given: plain data.
import type { AlternativeKind } from '../../domain/courses/alternatives'
import type { Lang } from '../../platform/languages'
import type { FilmPart } from './captions/film'
import type { SavePart } from './parts'
import type { UploadPart } from './upload-here'

export interface EditedRecording {
  language: Lang
  label: string
  hash: string
  film: FilmPart
  poster?: string
  beside: { kind: AlternativeKind; hash: string; label: string }[]
  captions: { language: Lang; count: number; isNeeded: boolean }[]
}

export interface VideoEditorPart {
  recordings: EditedRecording[]
  /** of the library: what could take a place here */
  films: { hash: string; label: string; durationMs: number }[]
  pictures: { hash: string; label: string }[]
  upload: UploadPart
  chapters: SavePart
}

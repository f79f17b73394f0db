// Makes of a recording what learners play on lines of every kind, one ffmpeg after the other.
import type { Ffmpeg } from './ffmpeg'
import type { Judged } from './ffmpeg-judge'
import type { RunLimits } from './ffmpeg-run'
import type { Rendition } from './hls'

/** One file to play or keep as it is, without a playlist. */
export interface WholeFile {
  file: string
  bytes: number
  mediaType: 'video/mp4' | 'audio/mp4'
  durationMs: number
  widthPx?: number
  heightPx?: number
}

export interface Picture {
  file: string
  bytes: number
  widthPx: number
  heightPx: number
}

/** Many small pictures in one, row by row: what is seen at a moment is at floor(moment / everyMs). */
export interface Thumbnails extends Picture {
  everyMs: number
  count: number
  columns: number
  rows: number
  /** of one small picture, where widthPx is of the whole */
  thumbWidthPx: number
  thumbHeightPx: number
}

export interface Transcoded {
  renditions: Rendition[]
  /** progressive, for players without HLS and for download */
  small?: WholeFile
  sound?: WholeFile
  poster?: Picture
  thumbnails?: Thumbnails
}

export interface TranscodeRun {
  input: string
  facts: Judged
  /** an existing folder, in which nothing is left where it fails or is cancelled */
  folder: string
  onProgress?: (share: number) => void
  signal?: AbortSignal
  limits?: Partial<RunLimits>
}

export declare function transcode(ffmpeg: Ffmpeg, run: TranscodeRun): Promise<Transcoded>

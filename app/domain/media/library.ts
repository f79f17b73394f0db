// What a library shows of a file: plain data, ready for a component.
import { pageOf } from './labels'
import type { Reason, Trouble } from './reasons'

export type AssetKind = 'video' | 'audio' | 'image' | 'document' | 'captions'
export type MakingStep = 'judging' | 'versions' | 'storing'

export type Making =
  | { state: 'waiting'; waitsFor?: Trouble }
  | { state: 'working'; step: MakingStep; percent: number }
  | { state: 'ready'; reason?: Reason }
  | { state: 'failed'; reason: Reason }
  | { state: 'cancelled' }

export interface LibraryItem {
  hash: string
  label: string
  kind: AssetKind
  mediaType: string
  sizeBytes: number
  durationMs?: number
  widthPx?: number
  heightPx?: number
  addedAt: number
  isPublished: boolean
  /** of recordings; absent for what nothing is made of */
  making?: Making
  versions: { label: string; hash: string; sizeBytes: number }[]
}

/** Something asked to be made of a file: where it is, why it is not, or that it is still to come. */
export type Copy = { hash: string } | { reason: Reason } | 'waiting'

export interface OpenUpload {
  id: string
  label: string
  sizeBytes: number
  startedAt: number
  /** it does not come from outside: it is made of another */
  isCopy: boolean
  /** bytes of it come in at this moment, in whatever window */
  isArriving: boolean
  state: 'coming' | 'received' | 'refused'
  reason?: Reason
  waitsFor?: Trouble
}

/** What programs call these kinds of file, the same in every language; others are called by their subtype. */
const FORMATS: Record<string, string> = {
  'video/quicktime': 'QuickTime',
  'video/x-matroska': 'Matroska',
  'video/webm': 'WebM',
  'audio/mpeg': 'MP3',
  'audio/mp4': 'M4A',
  'audio/ogg': 'Ogg',
  'image/webp': 'WebP',
  'text/vtt': 'WebVTT',
}

/** The format of a file by its media type: 'MP4', 'JPEG', 'PDF'. */
export const formatOf = (mediaType: string): string =>
  FORMATS[mediaType] ?? (mediaType.split('/')[1] ?? '').replace(/^x-/, '').toUpperCase()

/** The pictures of a document's pages, in order. */
export function pagesOf({ versions }: Pick<LibraryItem, 'versions'>): LibraryItem['versions'] {
  const numbered = versions.flatMap((version) => {
    const page = pageOf(version.label)
    return page === undefined ? [] : [{ page, version }]
  })
  return numbered.toSorted((a, b) => a.page - b.page).map(({ version }) => version)
}

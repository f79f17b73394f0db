// What is made of an asset, by name. The names stand in tables and addresses: they may be added to, never changed.

/** Films from best to lightest, then the voice alone: each one file of fragments and its playlist. */
export const QUALITIES = ['720p', '480p', '360p', '240p', 'audio'] as const
export type Quality = (typeof QUALITIES)[number]

/** Whole files for browsers without HLS and for keeping. */
export const WHOLE = ['small', 'sound'] as const
export type Whole = (typeof WHOLE)[number]

/** The pages of a document as pictures, counted from 1. */
export type PageLabel = `page-${number}`

/** The picture of a course for its own page and for lists: longest side, in pixels. */
export const COVERS = { cover: 1_280, 'cover-small': 640 } as const
export type CoverLabel = keyof typeof COVERS

export type RenditionLabel =
  | Quality
  | `${Quality}-list`
  | 'master'
  | Whole
  | 'poster'
  | 'thumbnails'
  | PageLabel
  | CoverLabel

/** Which page it is; undefined where it is none. */
export function pageOf(label: string): number | undefined {
  const found = /^page-(\d+)$/.exec(label)
  return found ? Number(found[1]) : undefined
}

/**
 * Versions that were made anew keep a row under a name of its own until those who were watching are done: the moment, in
 * ms UTC, and what they were.
 */
export const replacedLabel = (label: string, at: number): string => `replaced-${at} ${label}`

/** Of all such rows; what is compared with it is at least 13 digits long until the year 2286. */
export const REPLACED_LIKE = 'replaced-%'

/** The last part of the address of a rendition: a name to save it by. */
export function fileName(label: RenditionLabel): string {
  if (label === 'master' || label.endsWith('-list')) return `${label}.m3u8`
  if (label in COVERS) return `${label}.jpg`
  if (label === 'poster' || label === 'thumbnails' || pageOf(label) !== undefined) return `${label}.jpg`
  return label === 'sound' ? 'sound.m4a' : `${label}.mp4`
}

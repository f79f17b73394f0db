// A picture of the moment the pointer is at, cut out of one sheet of them. The sheet is fetched when somebody first asks.
import type { VideoVersions } from '../../domain/courses/views'
import { make } from './build'

type Sheet = NonNullable<VideoVersions['thumbnails']>

export interface Thumbnails {
  element: HTMLElement
  show(atMs: number): void
}

/** The place of a moment's picture on the sheet, in pictures. */
export function placeOf({ everyMs, count, columns }: Sheet, atMs: number): { column: number; row: number } {
  const at = Math.max(0, Math.min(count - 1, Math.floor(atMs / everyMs)))
  return { column: at % columns, row: Math.floor(at / columns) }
}

export function thumbnails(sheet: Sheet, src: string): Thumbnails {
  const { widthPx, heightPx } = sheet
  const element = make('span', { class: 'thumb' })
  // Set one by one: an attribute `style` is what the content policy forbids.
  Object.assign(element.style, { width: `${widthPx}px`, height: `${heightPx}px`, backgroundImage: `url("${src}")` })
  return {
    element,
    show(atMs) {
      const { column, row } = placeOf(sheet, atMs)
      element.style.backgroundPosition = `-${column * widthPx}px -${row * heightPx}px`
    },
  }
}

import { expect, test } from 'vitest'
import { placeOf } from './thumbnails'

const sheet = { src: '', everyMs: 5_000, count: 12, columns: 5, widthPx: 160, heightPx: 90 }

test.each([
  [0, { column: 0, row: 0 }],
  [4_999, { column: 0, row: 0 }],
  [24_000, { column: 4, row: 0 }],
  [25_000, { column: 0, row: 1 }],
  [59_000, { column: 1, row: 2 }],
  [80_000, { column: 1, row: 2 }],
])('at %i ms: %j', (atMs, place) => {
  expect(placeOf(sheet, atMs)).toEqual(place)
})

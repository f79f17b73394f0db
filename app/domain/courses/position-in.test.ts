import { expect, test } from 'vitest'
import { positionIn, positionOf } from './position-in'

const recordings = [
  { lang: 'es' as const, asset: 'a', durationMs: 100_000, chapterMs: [0, 50_000] },
  { lang: 'pt' as const, asset: 'b', durationMs: 120_000, chapterMs: [0, 80_000] },
]
const pt = { asset: 'b', durationMs: 120_000, recordings }

test('the same recording, the same second', () => {
  expect(positionIn(pt, { asset: 'b', ms: 12_345 })).toBe(12_345)
})

test('another recording, the same chapter and share', () => {
  expect(positionIn(pt, { asset: 'a', ms: 25_000 })).toBe(40_000)
  expect(positionOf(pt, 'es', 75_000)).toBe(100_000)
  expect(positionOf(pt, 'en', 75_000)).toBe(75_000)
})

test('a recording that was replaced, the share of its length; or the second, where nothing is known of it', () => {
  expect(positionIn(pt, { asset: 'gone', ms: 30_000 }, 60_000)).toBe(60_000)
  expect(positionIn(pt, { asset: 'gone', ms: 30_000 })).toBe(30_000)
  expect(positionIn(pt, { asset: 'gone', ms: 300_000 })).toBe(120_000)
})

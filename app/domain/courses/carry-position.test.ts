import { describe, expect, it } from 'vitest'
import { carryPosition, shareOut } from './carry-position'

const es = { durationMs: 100_000, chapterMs: [0, 40_000, 60_000] }
const pt = { durationMs: 130_000, chapterMs: [0, 44_000, 90_000] }

describe('from one recording to another', () => {
  it('keeps the chapter and the share of it', () => {
    expect(carryPosition(es, pt, 20_000)).toBe(22_000)
    expect(carryPosition(es, pt, 50_000)).toBe(67_000)
    expect(carryPosition(es, pt, 80_000)).toBe(110_000)
  })

  it('begins a chapter where the other begins it, and ends where the other ends', () => {
    es.chapterMs.forEach((ms, i) => expect(carryPosition(es, pt, ms)).toBe(pt.chapterMs[i]))
    expect(carryPosition(es, pt, 100_000)).toBe(130_000)
  })

  it('comes back to where it was, within a millisecond', () => {
    for (let ms = 0; ms <= 100_000; ms += 1_370) {
      expect(Math.abs(carryPosition(pt, es, carryPosition(es, pt, ms)) - ms)).toBeLessThanOrEqual(1)
    }
  })

  it('keeps what is before the first chapter before it', () => {
    const a = { durationMs: 100, chapterMs: [20] }
    expect(carryPosition(a, { durationMs: 100, chapterMs: [50] }, 10)).toBe(25)
  })

  it('goes by share of the whole where chapters do not correspond, or there are none', () => {
    expect(carryPosition(es, { durationMs: 50_000, chapterMs: [] }, 50_000)).toBe(25_000)
    expect(carryPosition({ durationMs: 10, chapterMs: [] }, { durationMs: 30, chapterMs: [] }, 5)).toBe(15)
  })

  it('stays inside, whatever is asked of it', () => {
    expect(carryPosition(es, pt, -5)).toBe(0)
    expect(carryPosition(es, pt, 1e9)).toBe(130_000)
    expect(carryPosition({ durationMs: 0, chapterMs: [] }, pt, 7)).toBe(0)
    expect(carryPosition(es, { durationMs: 10_000, chapterMs: [0, 44_000, 90_000] }, 90_000)).toBeLessThanOrEqual(
      10_000,
    )
  })
})

it('chapters that a recording does not place are cut in the same proportions', () => {
  expect(shareOut([0, 40_000, 60_000], 100_000, 50_000)).toEqual([0, 20_000, 30_000])
  expect(shareOut([0, 10], 0, 50)).toEqual([0, 10])
})

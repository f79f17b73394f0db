import { describe, expect, it } from 'vitest'
import { pacer } from './pace'

describe('the pace of an upload', () => {
  it('is unknown at first, and what was sent before counts for nothing', () => {
    expect(pacer(1_000)(900, 0)).toEqual({ bytesPerSecond: undefined, leftMs: undefined })
  })

  it('follows a steady line', () => {
    const pace = pacer(100_000)
    pace(50_000, 0)
    for (let second = 1; second <= 9; second += 1) pace(50_000 + second * 1_000, second * 1_000)
    const { bytesPerSecond, leftMs } = pace(60_000, 10_000)
    expect(bytesPerSecond).toBeCloseTo(1_000)
    expect(leftMs).toBeCloseTo(40_000)
  })

  it('forgets a fast beginning', () => {
    const pace = pacer(10_000_000)
    pace(0, 0)
    pace(1_000_000, 1_000)
    for (let second = 2; second <= 60; second += 1) pace(1_000_000 + (second - 1) * 1_000, second * 1_000)
    expect(pace(1_060_000, 61_000).bytesPerSecond).toBeLessThan(2_000)
  })

  it('says nothing of a line that stands still from the start', () => {
    const pace = pacer(1_000)
    pace(0, 0)
    expect(pace(0, 5_000).leftMs).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedTime, isLater, isLaterMade } from './clock'
import { isWatched, lengthOf, type Range, unite } from './ranges'

const ranges = fc.array(fc.tuple(fc.integer({ min: -5_000, max: 90_000 }), fc.integer({ min: -5_000, max: 90_000 })))

describe('watched ranges', () => {
  it('unite in any order to the same sorted, disjoint set inside the recording', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const union = unite(a as Range[], b as Range[], 60_000)
        expect(union).toEqual(unite(b as Range[], a as Range[], 60_000))
        for (const [i, [from, to]] of union.entries()) {
          expect(from).toBeLessThan(to)
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(60_000)
          if (i > 0) expect(from).toBeGreaterThan(union[i - 1]![1])
        }
        expect(lengthOf(unite(union, [], 60_000))).toBe(lengthOf(union))
      }),
    )
  })
  it('are enough at nine tenths', () => {
    expect(isWatched(54_000, 60_000)).toBe(true)
    expect(isWatched(53_999, 60_000)).toBe(false)
    expect(isWatched(0, 0)).toBe(false)
  })
})

describe('the time of a fact', () => {
  it('is the browser’s, moved to our clock and never after receipt', () => {
    expect(correctedTime({ at: 100, sentAt: 150, receivedAt: 1_150 })).toBe(1_100)
    expect(correctedTime({ at: 9_999, sentAt: 150, receivedAt: 1_150 })).toBe(1_150)
  })
  it('settles ties by id, whatever came first', () => {
    expect(isLater({ at: 5, id: 'b' }, { at: 5, id: 'a' })).toBe(true)
    expect(isLater({ at: 5, id: 'a' }, { at: 5, id: 'b' })).toBe(false)
  })

  it('compares two answers of one browser on its own clock, however long each took on the line', () => {
    const slow = { at: correctedTime({ at: 1_000, sentAt: 1_000, receivedAt: 3_000 }), browserAt: 1_000, id: 'b' }
    const quick = { at: correctedTime({ at: 1_200, sentAt: 3_010, receivedAt: 3_020 }), browserAt: 1_200, id: 'a' }
    expect(isLater(quick, slow)).toBe(false)
    expect(isLaterMade(quick, slow)).toBe(true)
    expect(isLaterMade(slow, quick)).toBe(false)
  })

  it('compares clocks that are far apart, and facts that are gone, on ours', () => {
    const fast = { at: 5_000, browserAt: 3_605_000, id: 'a' }
    const right = { at: 9_000, browserAt: 9_000, id: 'b' }
    expect(isLaterMade(right, fast)).toBe(true)
    expect(isLaterMade({ ...right, browserAt: null }, fast)).toBe(true)
  })
})

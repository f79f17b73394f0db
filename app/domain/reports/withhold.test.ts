// The attack: somebody who knows the rule and the size of the whole, tries every world that would be told alike, and
// looks whether the size of a small group is the same in all of them.
import { describe, expect, it } from 'vitest'
import { guessed } from '../../../tests/support/guess'
import { type Figure, isSmall, tellCount, tellExactly, tellParts } from './withhold'

describe('a count', () => {
  it('is told by fives, and a few neither of it nor of what it leaves', () => {
    const said = [0, 1, 4, 5, 7, 8, 12, 13, 25, 26, 29, 30].map((count) => tellCount(count, 30))
    const about = (count: number) => ({ is: 'about', count })
    expect(said).toEqual([
      { is: 'none' },
      { is: 'few' },
      { is: 'few' },
      about(5),
      about(5),
      about(10),
      about(10),
      about(15),
      about(25),
      { is: 'most' },
      { is: 'most' },
      { is: 'all' },
    ])
  })

  it('that the others are parts of is told as it is, unless few are in it or left by it', () => {
    expect([12, 3, 28, 30].map((count) => tellExactly(count, 30))).toEqual([
      { is: 'exact', count: 12 },
      { is: 'few' },
      { is: 'most' },
      { is: 'all' },
    ])
  })

  it('and a part of it, and a part of that, give the size of no small group away', () => {
    for (let whole = 5; whole <= 32; whole += 1) {
      const worlds = pairs(whole).map(([a, b]) => ({
        said: JSON.stringify([tellCount(a, whole), tellCount(b, whole)]),
        groups: [whole - a, a - b, whole - b, a, b],
      }))
      expect(guessed(worlds), `${whole}`).toEqual([])
    }
  })

  it('nor does it where the middle one is told as it is: enrolled, completed, the last lesson', () => {
    for (let whole = 5; whole <= 40; whole += 1) {
      // who completed is part of who did the last lesson
      const worlds = pairs(whole).map(([a, b]) => ({
        said: JSON.stringify([tellCount(a, whole), tellExactly(b, whole)]),
        groups: [whole - a, a - b, whole - b, a, b],
      }))
      expect(guessed(worlds), `${whole}`).toEqual([])
    }
  })
})

describe('parts of a whole', () => {
  const shown = (cells: number[]) => tellParts(cells).map((part) => (part.is === 'about' ? part.count : part.is))

  it('are all told where none is of one to four', () => {
    expect(shown([20, 0, 5])).toEqual([20, 'none', 5])
  })

  it('do not give one small part away by the others: Spanish 30, Portuguese 4', () => {
    expect(shown([30, 4])).toEqual(['hidden', 'hidden'])
    expect(shown([300, 40, 3])).toEqual([300, 'hidden', 'hidden'])
    expect(shown([300, 40, 3, 0])).toEqual([300, 'hidden', 'hidden', 'hidden'])
    expect(shown([40, 6, 3])).toEqual(['hidden', 'hidden', 'hidden'])
    expect(shown([3, 2, 2])).toEqual(['hidden', 'hidden', 'hidden'])
  })

  it('are not worked out from their sum, nor by who knows the rule', () => {
    for (const length of [2, 3, 4]) {
      const byWhole = new Map<number, { said: string; groups: number[] }[]>()
      for (const cells of tuples(length, length === 4 ? 12 : 24)) {
        const whole = cells.reduce((a, b) => a + b, 0)
        if (whole < 5) continue
        const parts = tellParts(cells)
        expect(parts.some((part, i) => part.is !== 'hidden' && isSmall(cells[i]!))).toBe(false)
        const world = { said: JSON.stringify(parts), groups: [...cells, hiddenSum(parts, cells)] }
        byWhole.set(whole, [...(byWhole.get(whole) ?? []), world])
      }
      // of wholes near the largest cell tried, some worlds were not
      const complete = [...byWhole].filter(([whole]) => whole <= (length === 4 ? 12 : 24))
      expect(complete.length).toBeGreaterThan(5)
      for (const [whole, worlds] of complete) expect(guessed(worlds), `${length} parts of ${whole}`).toEqual([])
    }
  })
})

const hiddenSum = (parts: readonly Figure[], cells: readonly number[]): number =>
  cells.reduce((sum, count, i) => (parts[i]!.is === 'hidden' ? sum + count : sum), 0)

/** All pairs of a part and a part of it. */
function pairs(whole: number): [number, number][] {
  return Array.from({ length: whole + 1 }, (_, a) =>
    Array.from({ length: a + 1 }, (_, b): [number, number] => [a, b]),
  ).flat()
}

function* tuples(length: number, most: number): Generator<number[]> {
  if (length === 0) return yield []
  for (const rest of tuples(length - 1, most)) for (let n = 0; n <= most; n += 1) yield [...rest, n]
}

// Chance that repeats: the same seed makes the same world.

export interface Chance {
  /** from 0 (included) to 1 (excluded) */
  next(): number
  /** a whole number from 0 to below n */
  below(n: number): number
  pick<T>(list: readonly T[]): T
  /** one of the entries, each as likely as its weight says */
  weighed<T>(entries: readonly (readonly [T, number])[]): T
}

/** mulberry32: small, fast, even enough for sample data. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    weighed(entries) {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of entries) if ((left -= weight) < 0) return value
      return entries.at(-1)![0]
    },
  }
}

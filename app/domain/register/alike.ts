// Which rows of a country's register may be the same institution, as a person would suspect it: the same words in another
// order, an article more, a letter wrong. A suspicion only: nothing is merged by it.
import { nameKey } from '../institutions/name-key'

export interface Named {
  id: string
  name: string
  province: string | null
}
export interface Alike<T extends Named = Named> {
  a: T
  b: T
  /** 0 to 1; 1 = the same words */
  likeness: number
}

/** Words that tell no museum from another. */
const EMPTY = new Set(
  'de del la el los las lo y e o do da dos das em en a al para the of and museo museu museum museus museos casa'.split(
    ' ',
  ),
)
const ENOUGH = 0.8
/** A word that so many carry (nacional, arte) is no trace to follow. */
const COMMON = 60

/** The words that count, each once, in one order. */
export const tellingWords = (name: string): string[] => {
  const words = [...new Set(nameKey(name).split(' '))]
  const telling = words.filter((word) => !EMPTY.has(word))
  return (telling.length > 0 ? telling : words).sort()
}

/** How like two names are: shared pairs of letters of their telling words (Dice). */
export function likeness(a: string, b: string): number {
  const [x, y] = [tellingWords(a).join(' '), tellingWords(b).join(' ')]
  return x === y ? 1 : dice(pairs(x), pairs(y))
}

/** Those of the list that are like a name, the most alike first; ten at most. */
export function alikeTo<T extends Named>(one: Named, all: readonly T[]): T[] {
  return all
    .filter((other) => other.id !== one.id)
    .map((other) => ({ other, how: likeness(one.name, other.name) + (other.province === one.province ? 0.05 : 0) }))
    .filter(({ how }) => how >= ENOUGH)
    .sort((a, b) => b.how - a.how)
    .slice(0, 10)
    .map(({ other }) => other)
}

/** The likely pairs of a country, the most alike first; `most` at most. Only rows that share a telling word are compared. */
export function alikePairs<T extends Named>(all: readonly T[], most: number): Alike<T>[] {
  const byWord = new Map<string, number[]>()
  for (const [i, { name }] of all.entries()) {
    const words = tellingWords(name)
    // the beginning of a word: a slip is more often at its end; and all of them, where each is common
    for (const trace of [...words.map((word) => word.slice(0, 4)), words.join(' ')]) {
      const known = byWord.get(trace)
      if (known) known.push(i)
      else byWord.set(trace, [i])
    }
  }
  const seen = new Set<number>()
  const found: Alike<T>[] = []
  for (const rows of byWord.values()) {
    if (rows.length > COMMON) continue
    for (const [k, i] of rows.entries())
      for (const j of rows.slice(k + 1)) {
        const id = i * all.length + j
        const [a, b] = [all[i], all[j]]
        if (seen.has(id) || !a || !b || i === j) continue
        seen.add(id)
        const how = likeness(a.name, b.name)
        if (how >= ENOUGH) found.push({ a, b, likeness: how })
      }
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, most)
}

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))

function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0
  const left = new Map<string, number>()
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of b) {
    const n = left.get(pair) ?? 0
    if (n > 0) {
      shared += 1
      left.set(pair, n - 1)
    }
  }
  return (2 * shared) / (a.length + b.length)
}

// Which rows of a country's register may be the same institution, as a person would suspect it: the same words in another
// order, an article more, a letter wrong. A suspicion only: nothing is merged by it.

export interface Named {
  id: string
  /** of the name: nameKey() */
  nameKey: string
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
const FIRST_LETTERS = 4
/** A word that so many carry (nacional, arte) is no trace to follow. */
const COMMON = 60
/** However long a register is: a page waits for this, and other pages with it. */
const MOST_COMPARED = 30_000

/** The words that count, each once, in one order. */
export function tellingWords(key: string): string[] {
  const words = [...new Set(key.split(' '))]
  const telling = words.filter((word) => !EMPTY.has(word))
  return (telling.length > 0 ? telling : words).sort()
}

/** The beginnings of the words that count: a slip is more often at the end. Rows that share none are not compared. */
export const tracesOf = (key: string): string[] => [
  ...new Set(tellingWords(key).map((word) => word.slice(0, FIRST_LETTERS))),
]

/** How like two names are: shared pairs of letters of their telling words (Dice). */
export const likeness = (a: string, b: string): number => alike(printOf(a), printOf(b))

/** Those of the list that are like a name, the most alike first; ten at most. */
export function alikeTo<T extends Named>(one: Named, all: readonly T[]): T[] {
  const own = printOf(one.nameKey)
  return all
    .filter((other) => other.id !== one.id)
    .map((other) => ({ other, how: alike(own, printOf(other.nameKey)) + (other.province === one.province ? 0.05 : 0) }))
    .filter(({ how }) => how >= ENOUGH)
    .sort((a, b) => b.how - a.how)
    .slice(0, 10)
    .map(({ other }) => other)
}

/** The likely pairs of a country, the most alike first; `most` at most. */
export function alikePairs<T extends Named>(all: readonly T[], most: number): Alike<T>[] {
  const prints = new Map<number, Print>()
  const print = (i: number, key: string): Print => {
    const made = prints.get(i) ?? printOf(key)
    prints.set(i, made)
    return made
  }
  const seen = new Set<number>()
  const found: Alike<T>[] = []
  for (const rows of groupsOf(all)) {
    for (const [k, i] of rows.entries())
      for (const j of rows.slice(k + 1)) {
        const id = i * all.length + j
        const [a, b] = [all[i], all[j]]
        if (seen.has(id) || !a || !b || i === j) continue
        if (seen.size >= MOST_COMPARED) return mostAlike(found, most)
        seen.add(id)
        const how = alike(print(i, a.nameKey), print(j, b.nameKey))
        if (how >= ENOUGH) found.push({ a, b, likeness: how })
      }
  }
  return mostAlike(found, most)
}

const mostAlike = <T extends Named>(found: Alike<T>[], most: number): Alike<T>[] =>
  found.sort((a, b) => b.likeness - a.likeness).slice(0, most)

/** Rows that share a trace, or all their words; the smallest groups first, since what few share says most. */
function groupsOf(all: readonly Named[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const [i, { nameKey }] of all.entries()) {
    for (const trace of [...tracesOf(nameKey), tellingWords(nameKey).join(' ')]) {
      const known = groups.get(trace)
      if (known) known.push(i)
      else groups.set(trace, [i])
    }
  }
  return [...groups.values()]
    .filter((rows) => rows.length > 1 && rows.length <= COMMON)
    .sort((a, b) => a.length - b.length)
}

/** What is compared of a name. */
interface Print {
  words: string
  /** how often each pair of letters stands in it */
  pairs: Map<string, number>
}

function printOf(key: string): Print {
  const words = tellingWords(key).join(' ')
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < words.length; i += 1) {
    const pair = words.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { words, pairs }
}

function alike(a: Print, b: Print): number {
  if (a.words === b.words) return 1
  const sizes = Math.max(0, a.words.length - 1) + Math.max(0, b.words.length - 1)
  let shared = 0
  for (const [pair, n] of a.pairs) shared += Math.min(n, b.pairs.get(pair) ?? 0)
  return sizes === 0 ? 0 : (2 * shared) / sizes
}

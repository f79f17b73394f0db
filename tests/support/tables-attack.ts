// Two attackers on published tables. The first knows the rule and tries every world that would have been published alike;
// the second has larger programmes, knows that parts add up and that whoever completes has enrolled, and works out by
// linear programming how large each blank can be, over all releases at once.
import { ALL, type Measure, MEASURES } from '../../app/domain/tables/cells'
import { type Told, toldOf, wholeOf } from '../../app/domain/tables/suppress'
import { type Equation, farthest } from './simplex'
import { cellsOf, type QuarterWorld } from './tables-world'

/** A number that nobody may find out where it is small. */
export interface Secret {
  name: string
  size: number
}

/** Of the sizes of secrets in all worlds that were published alike: where a small one is the same in all, or never not small. */
export function found(worlds: Iterable<{ said: string; secrets: readonly Secret[] }>, least: number) {
  const bySaid = new Map<string, Map<string, Set<number>>>()
  for (const { said, secrets } of worlds) {
    let sizes = bySaid.get(said)
    if (!sizes) bySaid.set(said, (sizes = new Map()))
    for (const { name, size } of secrets) sizes.set(name, (sizes.get(name) ?? new Set()).add(size))
  }
  const told = { determined: [] as string[], belowLeast: [] as string[] }
  for (const [said, sizes] of bySaid)
    for (const [name, possible] of sizes) {
      if (![...possible].some((size) => size > 0 && size < least)) continue
      if (possible.size === 1) told.determined.push(`${name} of ${said}`)
      if (Math.max(...possible) < least) told.belowLeast.push(`${name} of ${said}`)
    }
  return told
}

export interface Bounds {
  measure: Measure
  quarter: number
  key: string
  size: number
  low: number
  high: number
}

/** How small and how large each blank of few people can be, by all that was published. */
export function boundsOf(quarters: readonly QuarterWorld[], releases: readonly Told[], least: number): Bounds[] {
  const equations = equationsOf(quarters, releases)
  return cellsOf(quarters).flatMap(({ key }) =>
    MEASURES.flatMap((measure) =>
      quarters.flatMap((world, quarter) => {
        const size = world[measure][key] ?? 0
        if (toldOf(releases[quarter]!, measure, key) !== undefined || size === 0 || size >= least) return []
        const name = nameOf(measure, quarter, key)
        const [low, high] = [farthest(equations, name, -1), farthest(equations, name, 1)]
        if (low === undefined || high === undefined) throw new Error('what was published contradicts itself')
        return [{ measure, quarter, key, size, low, high }]
      }),
    ),
  )
}

const nameOf = (measure: Measure, quarter: number, key: string): string => `${measure} ${quarter} ${key}`

function equationsOf(quarters: readonly QuarterWorld[], releases: readonly Told[]): Equation[] {
  const cells = cellsOf(quarters)
  const groups = [...new Set(cells.map(({ group }) => group).filter((group) => group !== ''))]
  const told = (measure: Measure, quarter: number, key: string) => toldOf(releases[quarter]!, measure, key)
  const sums = MEASURES.flatMap((measure) =>
    quarters.flatMap((_, quarter) =>
      groups.map((group) =>
        balance([
          [-1, measure, quarter, wholeOf(group)],
          ...cells.filter((cell) => cell.group === group).map(({ key }) => [1, measure, quarter, key] as const),
        ]),
      ),
    ),
  )
  // of a course, and of everything; a place may be left
  const lasting = cells.filter(({ key }) => key === ALL || key.startsWith('course:'))
  const opens = lasting.flatMap(({ key }) =>
    quarters.map((_, last) =>
      balance(
        quarters
          .slice(0, last + 1)
          .flatMap((__, quarter) => [
            [1, 'enrolments', quarter, key] as const,
            [-1, 'completions', quarter, key] as const,
          ]),
        `open ${last} ${key}`,
      ),
    ),
  )
  return [...sums, ...opens].filter(({ terms }) => Object.keys(terms).length > 0)

  /** The sum is zero, or what is left over. */
  function balance(parts: (readonly [number, Measure, number, string])[], rest?: string): Equation {
    const terms: Record<string, number> = rest === undefined ? {} : { [rest]: -1 }
    let known = 0
    for (const [factor, measure, quarter, key] of parts) {
      const count = told(measure, quarter, key)
      if (count === undefined) terms[nameOf(measure, quarter, key)] = factor
      else known += factor * count
    }
    const sign = known > 0 ? -1 : 1
    return {
      terms: Object.fromEntries(Object.entries(terms).map(([name, factor]) => [name, factor * sign])),
      is: -known * sign,
    }
  }
}

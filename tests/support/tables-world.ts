// Small programmes for attacks on published tables: what happened quarter by quarter, and what would be published of it.
import { ALL, countryKey, courseKey, groupOf, provinceKey } from '../../app/domain/tables/cells'
import type { Tallies, Tally, Told } from '../../app/domain/tables/suppress'
import { type Counted, tellQuarter } from '../../app/domain/tables/tell-quarter'
import { chance } from './report-world'

/** How often something happened, by cell. */
export type Counts = Record<string, number>
export interface QuarterWorld {
  enrolments: Counts
  completions: Counts
}

export type Teller = (counted: Counted, released: readonly Told[], least: number) => Told

/** Every one of the programme is another person. */
const talliesOf = (counts: Counts): Tallies =>
  new Map(Object.entries(counts).map(([key, count]): [string, Tally] => [key, { count, people: count, slack: null }]))

/** What is published quarter by quarter, by a programme that publishes from its first day on. */
export function publishAll(quarters: readonly QuarterWorld[], least: number, tell: Teller = tellQuarter): Told[] {
  const released: Told[] = []
  for (const { enrolments, completions } of quarters) {
    const counted = { enrolments: talliesOf(enrolments), completions: talliesOf(completions), openApart: new Map() }
    released.push(tell(counted, released, least))
  }
  return released
}

/** A whole with its courses. */
export const ofCourses = (counts: readonly number[]): Counts => ({
  [ALL]: counts.reduce((a, b) => a + b, 0),
  ...Object.fromEntries(counts.map((count, i) => [courseKey(String(i)), count])),
})

const COUNTRIES = ['PE', 'MX', 'BR', 'CL', 'CR']

/** Places and courses of some quarters: large ones, small ones, and some where nobody is. The same seed, the same world. */
export function randomWorld(seed: number, quarterCount: number): QuarterWorld[] {
  const { next, below, of } = chance(seed)
  const weigh = (): number => Math.floor(60 ** next())
  const courses = Array.from({ length: 3 + below(4) }, (_, i) => ({ key: courseKey(String(i)), weight: weigh() }))
  const places = COUNTRIES.slice(0, 2 + below(4)).flatMap((country) =>
    Array.from({ length: 1 + below(5) }, (_, i) => {
      return { keys: [countryKey(country), provinceKey(country, i === 0 ? null : `${country}-${i}`)], weight: weigh() }
    }),
  )
  const drawn = <T extends { weight: number }>(from: readonly T[]): T => {
    let rest = below(from.reduce((sum, one) => sum + one.weight, 0))
    return from.find((one) => (rest -= one.weight) < 0) ?? from[0]!
  }
  const eager = 0.1 + 0.85 * next()
  let open: string[][] = []
  return Array.from({ length: quarterCount }, () => {
    const came = Array.from({ length: of([8, 20, 60, 200]) + below(20) }, () => [
      ALL,
      ...drawn(places).keys,
      drawn(courses).key,
    ])
    open.push(...came)
    const [done, left] = [open.filter(() => next() < eager / 2), [] as string[][]]
    for (const one of open) if (!done.includes(one)) left.push(one)
    open = left
    return { enrolments: counted(came), completions: counted(done) }
  })
}

function counted(rows: readonly string[][]): Counts {
  const counts: Counts = { [ALL]: 0 }
  for (const key of rows.flat()) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** Every cell there ever was, with the group it belongs to. */
export const cellsOf = (quarters: readonly QuarterWorld[]): { key: string; group: string }[] =>
  [...new Set(quarters.flatMap((q) => [...Object.keys(q.enrolments), ...Object.keys(q.completions)]))].map((key) => ({
    key,
    group: key === ALL ? '' : groupOf(key),
  }))

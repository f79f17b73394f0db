// The worker counts a quarter: one walk along the flat table of the report, as of one moment, in pieces, so that nobody
// waits for it. Persons are only counted apart; none is in what comes out.
import { asc, lt } from 'drizzle-orm'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import { ALL, countryKey, courseKey, provinceKey } from './cells'
import type { Tally } from './suppress'
import type { Counted } from './tell-quarter'

/** Rows of a piece: a few milliseconds. */
const PIECE = 2_000

export interface Span {
  /** ms UTC, the first of them within and the last one not */
  from: number
  to: number
}

type Cells = [
  person: string,
  course: string,
  enrolledAt: number,
  country: string,
  province: string | null,
  completedAt: number | null,
  doneCountry: string | null,
  doneProvince: string | null,
]

/**
 * `released` = the spans about which something was published. `pause` is awaited between two pieces; `snapshot` is a
 * connection of its own, so that every row is of the same moment.
 */
export async function countQuarter(
  snapshot: Db,
  { from, to }: Span,
  released: readonly Span[],
  pause: () => Promise<void>,
): Promise<Counted> {
  const [enrolments, completions] = [new Tallying(), new Tallying()]
  const openApart = new Map<string, number>()
  const isApart = (at: number): boolean => !released.some((span) => at >= span.from && at < span.to)
  let n = 0
  for (const cells of rows(snapshot, to)) {
    const [person, course, enrolledAt, country, province, completedAt, doneCountry, doneProvince] = cells
    const keys = keysOf(course, country, province)
    if (enrolledAt >= from) enrolments.add(keys, person)
    else if (isApart(enrolledAt)) addTo(openApart, keys, 1)
    if (completedAt !== null && completedAt < to) {
      const doneKeys = keysOf(course, doneCountry ?? country, doneCountry === null ? province : doneProvince)
      if (completedAt >= from) completions.add(doneKeys, person)
      else if (isApart(completedAt)) addTo(openApart, doneKeys, -1)
    }
    n += 1
    if (n % PIECE === 0) await pause()
  }
  return { enrolments: enrolments.done(), completions: completions.done(), openApart }
}

// drizzle writes the statement; it does not read it, which would make an object a row
function rows(db: Db, to: number): IterableIterator<Cells> {
  const r = reportRows
  const { sql, params } = db
    .select({
      person: r.personId,
      course: r.courseId,
      enrolledAt: r.enrolledAt,
      country: r.country,
      province: r.province,
      completedAt: r.completedAt,
      doneCountry: r.doneCountry,
      doneProvince: r.doneProvince,
    })
    .from(r)
    .where(lt(r.enrolledAt, to))
    .orderBy(asc(r.n))
    .toSQL()
  return db.$client
    .prepare(sql)
    .raw()
    .iterate(...params) as IterableIterator<Cells>
}

const keysOf = (course: string, country: string, province: string | null): string[] => [
  ALL,
  countryKey(country),
  provinceKey(country, province),
  courseKey(course),
]

function addTo(counts: Map<string, number>, keys: readonly string[], one: 1 | -1): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + one)
}

class Tallying {
  private readonly cells = new Map<string, { count: number; people: Set<string> }>()

  add(keys: readonly string[], person: string): void {
    for (const key of keys) {
      let cell = this.cells.get(key)
      if (!cell) this.cells.set(key, (cell = { count: 0, people: new Set() }))
      cell.count += 1
      cell.people.add(person)
    }
  }

  done(): Map<string, Tally> {
    return new Map(
      [...this.cells].map(([key, { count, people }]) => [key, { count, people: people.size, slack: null }]),
    )
  }
}

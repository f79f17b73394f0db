// How many rows a question has. The commonest questions (a period; a country, a course or an institution of it) are counted
// along an index that holds all they need, in slices of time; few rows of any other are counted at once, many in steps
// along the table. After each slice and step is a pause, so that no page of this process waits for a count over a million.
import { and, count, gt, gte, inArray, lt, lte, max, type SQL, sql } from 'drizzle-orm'
import { setImmediate as pause } from 'node:timers/promises'
import { peopleNumbers } from '../../../db/schema/accounts'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import { peopleMatching } from '../accounts/people-matching.server'
import { type CompletionQuery, periodOf } from './completion-query'
import { type Asking, momentOf, whereOf } from './completion-where.server'
import type { CompletionCounts } from './shown-report'
import { slicesOf } from './time-slices.server'

/** A few milliseconds. */
const AT_ONCE = 10_000
const STEP = 20_000
/** Rows of an index are read so much faster than those of the table. */
const SLICE = 40_000

/** `atOnce`: rows that are counted without a pause. */
export async function countCompletions(
  db: Db,
  query: CompletionQuery,
  asking: Asking,
  { atOnce = AT_ONCE } = {},
): Promise<CompletionCounts> {
  const where = whereOf(query, asking)
  // a group's rows are found by its people: steps along the table would look them up again at each
  const isNamed = query.q !== undefined && asking.isCommon?.(query.q) === true
  if (query.group || (!isNamed && countUpTo(db, query, asking, atOnce) <= atOnce))
    return add(db.select(counted).from(reportRows).where(where).get())
  const total = add()
  const parts = isNamed
    ? byPeople(db, query, asking)
    : isIndexed(query, asking)
      ? bySlices(db, query, asking)
      : bySteps(db, where)
  for (const part of parts) {
    for (const key of Object.keys(total) as (keyof CompletionCounts)[]) total[key] += part[key]
    await pause()
  }
  return total
}

/** Whether an index holds all that is asked for, beside what is counted. */
function isIndexed(query: CompletionQuery, { scope }: Asking): boolean {
  const { of: _of, from: _from, to: _to, country, institution, course, ...others } = query
  const places = new Set([country, scope.country].filter((one) => one !== undefined && one !== null))
  const isPlaced = places.size + (institution ? 1 : 0) + (course ? 1 : 0)
  // course has no index by moments of other kinds than enrolment; nor have people who share
  const isCourse = course === undefined || periodOf(query) === 'enrolled'
  const isSeen = periodOf(query) !== 'active' || isPlaced === 0
  return scope.institutionId === null && isPlaced <= 1 && isCourse && isSeen && Object.keys(others).length === 0
}

function* bySlices(db: Db, query: CompletionQuery, asking: Asking): Generator<CompletionCounts> {
  const moment = momentOf[periodOf(query)]
  const { from: _from, to: _to, ...whenever } = query
  const where = whereOf(whenever, asking)
  for (const { from, to } of slicesOf(db, query, asking, SLICE)) {
    const own = and(gte(moment, from), lt(moment, to), where)
    yield add(db.select(counted).from(reportRows).where(own).get())
  }
}

/** A name that very many have: by turns of people, each of whom is looked up once. */
function* byPeople(db: Db, { q = '', ...others }: CompletionQuery, asking: Asking): Generator<CompletionCounts> {
  const where = whereOf(others, asking)
  const withAddress = asking.scope.institutionId === null
  const last =
    db
      .select({ n: max(peopleNumbers.n) })
      .from(peopleNumbers)
      .get()?.n ?? 0
  for (let after = 0; after < last; after += STEP) {
    const people = peopleMatching(q, { withAddress, numbers: { after, to: after + STEP } })
    yield add(
      db
        .select(counted)
        .from(reportRows)
        .where(and(inArray(reportRows.personId, people), where))
        .get(),
    )
  }
}

function* bySteps(db: Db, where: SQL | undefined): Generator<CompletionCounts> {
  const last =
    db
      .select({ n: max(reportRows.n) })
      .from(reportRows)
      .get()?.n ?? 0
  for (let after = 0; after < last; after += STEP) {
    const step = and(gt(reportRows.n, after), lte(reportRows.n, after + STEP), where)
    // not indexed: along the table itself, or each step would walk through a whole country
    yield add(db.get<CompletionCounts>(sql`${SELECT} from ${reportRows} not indexed where ${step}`))
  }
}

/** How many rows a question has, no further than `most` and one. */
export function countUpTo(db: Db, query: CompletionQuery, asking: Asking, most: number): number {
  const some = db
    .select({ n: reportRows.n })
    .from(reportRows)
    .where(whereOf(query, asking))
    .limit(most + 1)
    .as('some')
  return db.select({ n: count() }).from(some).get()?.n ?? 0
}

const counted = {
  enrolled: count(),
  completed: sql<number>`count(${reportRows.completedAt})`,
  certified: sql<number>`count(${reportRows.certifiedAt})`,
}

const SELECT = sql`select ${counted.enrolled} as enrolled, ${counted.completed} as completed, ${counted.certified} as certified`

const add = (counts: CompletionCounts = { enrolled: 0, completed: 0, certified: 0 }): CompletionCounts => ({
  ...counts,
})

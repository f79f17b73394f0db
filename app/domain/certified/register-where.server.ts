// A question to the register as a condition on its rows. Whoever asks sees their part of the programme and no more. One
// index is chosen here to walk along, in the order of issue: the planner knows no figures and would guess.
import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { combinedParts, registerRows } from '../../../db/schema/credentials'
import { type Db, once } from '../../platform/db'
import { nameMatch } from '../../platform/name-search'
import type { Scope } from '../accounts/policy'
import { sharesWith } from '../accounts/sharing.server'
import { ofGroup } from '../cohorts/group-where.server'
import { parseCode, parseCodeStart } from '../credentials/rules'
import { isOfInstitution } from '../institutions/queries.server'
import type { Asking } from '../reports/completion-where.server'
import { dayAfter, dayStart } from '../settings/zone-days'
import type { RegisterQuery } from './register-query'

const r = registerRows
/** Names that so many have are looked for along the order of issue; rarer ones are looked up one by one. */
const RARE = 2_000

/** A part of a question: combined certificates are of a course by one of their parts (`holds`). */
export interface RegisterPart extends RegisterQuery {
  holds?: string
}

/** What is asked of a course is asked of its own certificates and of combined ones, each along its own index. */
export function partsOf(query: RegisterQuery): RegisterPart[] {
  const { course, kind, ...others } = query
  if (course === undefined || kind === 'past') return [query]
  const combined: RegisterPart = { ...others, kind: 'combined', holds: course }
  return kind === 'single' ? [query] : kind === 'combined' ? [combined] : [{ ...query, kind: 'single' }, combined]
}

/** Everything that was asked for, within the scope of whoever asks. */
export function whereOf(db: Db, query: RegisterPart, { scope, timeZone }: Pick<Asking, 'scope' | 'timeZone'>) {
  const { q, course, status, kind, country, from, to, holds, group } = query
  const words = q === undefined ? undefined : wordsIn(db, q)
  // people of a group are fewer than what any index would walk along
  const isFew = words?.isFew === true || holds !== undefined || group !== undefined
  const driver = isFew
    ? undefined
    : course
      ? r.courseId
      : scope.institutionId
        ? r.institutionId
        : (scope.country ?? country)
          ? r.country
          : status && status !== 'current'
            ? r.status
            : undefined
  const is = (column: SQLiteColumn, value: string): SQL =>
    column === driver ? eq(column, value) : sql`+${column} = ${value}`
  const since = from ? dayStart(from, timeZone) : undefined
  const until = to ? dayStart(dayAfter(to), timeZone) : undefined
  const at = isFew ? (sql`+${r.issuedAt}` as unknown as SQLiteColumn) : r.issuedAt
  return and(
    inScope(scope, is, driver === r.institutionId),
    course ? is(r.courseId, course) : undefined,
    status ? is(r.status, status) : undefined,
    kind ? sql`${r.kind} = ${kind}` : undefined,
    country ? is(r.country, country) : undefined,
    since === undefined ? undefined : gte(at, since),
    until === undefined ? undefined : lt(at, until),
    group ? ofGroup({ person: r.personId, course: r.courseId }, group, scope) : undefined,
    words?.condition,
    holds ? holding(holds) : undefined,
  )
}

const holding = (courseId: string): SQL =>
  sql`${r.credentialId} in (select p.combined_id from ${registerRows} one
    join ${combinedParts} p on p.credential_id = one.credential_id where one.course_id = ${courseId})`

/** An institution's coordinators see the people who share with it, and what they completed there, by whichever of its rows. */
function inScope(
  { institutionId, country }: Scope,
  is: (column: SQLiteColumn, value: string) => SQL,
  isDriver: boolean,
): SQL | undefined {
  if (institutionId === null) return country === null ? undefined : is(r.country, country)
  const place = isOfInstitution(isDriver ? r.institutionId : sql`+${r.institutionId}`, institutionId)
  return and(place, sharesWith(sql`+${r.personId}`, institutionId))
}

const namesLike = (db: Db) =>
  db.$client.prepare('select rowid from register_names where register_names match ? limit ?').pluck()

/** A code, the beginning of one, or words of a name. */
function wordsIn(db: Db, typed: string): { condition: SQL; isFew: boolean } {
  const code = parseCode(typed)
  if (code !== undefined) return { condition: eq(r.code, code), isFew: true }
  const start = parseCodeStart(typed)
  // '[' comes after every sign of a code
  if (start !== undefined) return { condition: sql`${r.code} >= ${start} and ${r.code} < ${`${start}[`}`, isFew: true }
  const match = nameMatch(typed)
  if (match === undefined) return { condition: sql`0`, isFew: true }
  const found = once(db, namesLike).all(match, RARE + 1) as number[]
  if (found.length <= RARE)
    return {
      condition: sql`${r.n} in (select value from json_each(${JSON.stringify(found)}))`,
      isFew: true,
    }
  return {
    condition: sql`+${r.n} in (select rowid from register_names where register_names match ${match})`,
    isFew: false,
  }
}

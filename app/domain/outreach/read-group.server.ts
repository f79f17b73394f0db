// The people of a group and where they stand, within what a coordinator may see: the others are counted and not named. A
// group may be a whole country: it is walked through in pieces with a pause after each, so that no page waits for it.
import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { setImmediate as pause } from 'node:timers/promises'
import { people } from '../../../db/schema/accounts'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { Cohort } from '../cohorts/cohort'
import { coursesOf, peopleOf } from '../cohorts/group-where.server'
import { nameKey } from '../institutions/name-key'
import { isSeen } from '../people/seen.server'
import { type Asking, inScope } from '../reports/completion-where.server'
import { stuckBefore } from '../reports/status'
import { type Doings, type GroupFigures, type GroupPerson, type Standing, STANDINGS, standingOf } from './standing'

const PIECE = 1_000

/** Everybody whom this coordinator sees, by name, and how many there are in all. */
export async function readGroup(
  db: Db,
  cohort: Cohort,
  asking: Asking,
): Promise<{ people: GroupPerson[]; figures: GroupFigures }> {
  const inIt = sql`${people.id} in (${peopleOf(cohort.id)})`
  const members = countPeople(db, and(inIt, isNull(people.endedAt)))
  const seen = db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inIt, isSeen(asking.scope)))
    .all()
  const before = stuckBefore(asking.now, asking.stuckAfterDays)
  const by = Object.fromEntries(STANDINGS.map((one) => [one, 0])) as Record<Standing, number>
  const found: (GroupPerson & { key: string })[] = []
  for (let from = 0; from < seen.length; from += PIECE) {
    const piece = seen.slice(from, from + PIECE)
    const doings = doingsOf(db, cohort.id, asking, piece)
    for (const { id, name } of piece) {
      const { completed, isStarted, seenAt } = doings.get(id) ?? {
        completed: 0,
        isStarted: false,
        seenAt: null,
      }
      const standing = standingOf({ completed, isStarted, seenAt }, cohort.courseIds.length, before)
      by[standing] += 1
      found.push({ id, name, standing, completed, seenAt, key: nameKey(name) })
    }
    await pause()
  }
  found.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const named = found.map(({ key: _key, ...person }) => person)
  return { people: named, figures: { members, hidden: members - seen.length, by } }
}

const countPeople = (db: Db, where: SQL | undefined): number =>
  db
    .select({ n: sql<number>`count(*)` })
    .from(people)
    .where(where)
    .get()?.n ?? 0

function doingsOf(db: Db, cohortId: string, asking: Asking, piece: readonly { id: string }[]): Map<string, Doings> {
  const r = reportRows
  const ids = piece.map(({ id }) => id)
  const counts = sql`(${r.withdrawnAt} is null or ${r.completedAt} is not null)`
  // what an institution's coordinators see was asked of the people already
  const part = asking.scope.institutionId === null ? inScope(asking.scope, 'enrolled') : undefined
  const rows = db
    .select({
      id: r.personId,
      completed: sql<number>`count(${r.completedAt})`,
      startedAt: sql<number | null>`max(coalesce(${r.startedAt}, ${r.completedAt}))`,
      seenAt: sql<number | null>`max(${r.seenAt})`,
    })
    .from(r)
    .where(and(inArray(r.personId, ids), sql`${r.courseId} in (${coursesOf(cohortId)})`, counts, part))
    .groupBy(r.personId)
    .all()
  return new Map(
    rows.map(({ id, completed, startedAt, seenAt }) => [id, { completed, isStarted: startedAt !== null, seenAt }]),
  )
}

// Groups as coordinators find them: through their part of the programme, so that another's is not there.
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { cohortCourses, cohortInstitutions, cohorts } from '../../../db/schema/cohorts'
import type { Db } from '../../platform/db'
import type { CoordinatorScope, Scope } from '../accounts/policy'
import { findInstitution } from '../institutions/queries.server'
import type { Cohort, Way } from './cohort'
import { inPart, peopleOf } from './group-where.server'

const MOST_LISTED = 500

/** undefined = none that this coordinator may see. */
export function findCohort(db: Db, scope: CoordinatorScope, id: string): Cohort | undefined {
  if (!scope) return undefined
  const row = db
    .select()
    .from(cohorts)
    .where(and(eq(cohorts.id, id), inPart(scope)))
    .get()
  return row && complete(db, [row])[0]
}

/** The open ones first, the last made first. */
export function listCohorts(db: Db, scope: Scope): Cohort[] {
  const rows = db
    .select()
    .from(cohorts)
    .where(inPart(scope))
    .orderBy(sql`${cohorts.closedAt} is not null`, desc(cohorts.madeAt), desc(cohorts.id))
    .limit(MOST_LISTED)
    .all()
  return complete(db, rows)
}

/** By its id alone, for the worker and for its own people. */
export function cohortById(db: Db, id: string): Cohort | undefined {
  const row = db.select().from(cohorts).where(eq(cohorts.id, id)).get()
  return row && complete(db, [row])[0]
}

/** What filters offer: id and name. */
export const cohortChoices = (db: Db, scope: Scope): { id: string; name: string }[] =>
  listCohorts(db, scope).map(({ id, name }) => ({ id, name }))

/** The institutions that were named, as they stand now. */
export function institutionsOf(db: Db, id: string): { id: string; name: string }[] {
  const named = db.select().from(cohortInstitutions).where(eq(cohortInstitutions.cohortId, id)).all()
  const found = new Map<string, string>()
  for (const { institutionId } of named) {
    const one = findInstitution(db, institutionId)
    if (one) found.set(one.id, one.name)
  }
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'es'))
}

/** Whether somebody is in a group at this moment. */
export const isIn = (db: Db, { id }: Pick<Cohort, 'id'>, personId: string): boolean =>
  db.get(sql`select 1 from people where id = ${personId} and id in (${peopleOf(id)})`) !== undefined

type Row = typeof cohorts.$inferSelect

function complete(db: Db, rows: readonly Row[]): Cohort[] {
  const ids = rows.map(({ id }) => id)
  const followed = db.select().from(cohortCourses).where(inArray(cohortCourses.cohortId, ids)).all()
  return rows.map(({ isReminding, institutionId, madeBy: _madeBy, closedBy: _closedBy, ...row }) => ({
    ...row,
    way: row.way as Way,
    institutionId,
    isReminding: isReminding === 1,
    courseIds: followed.filter(({ cohortId }) => cohortId === row.id).map(({ courseId }) => courseId),
  }))
}

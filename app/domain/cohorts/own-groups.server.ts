// The groups that somebody is in, as they see them: those they joined, and those of everybody who works where they do.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { cohortInstitutions, cohortMembers, cohorts } from '../../../db/schema/cohorts'
import type { Db } from '../../platform/db'
import { findAffiliation } from '../accounts/affiliation.server'
import { findPerson } from '../accounts/queries.server'
import { findInstitution } from '../institutions/queries.server'
import type { OwnGroup } from './cohort'

/** Open ones, the nearest deadline first. */
export function ownGroups(db: Db, personId: string): OwnGroup[] {
  const joined = db
    .select({ cohort: cohorts })
    .from(cohortMembers)
    .innerJoin(cohorts, and(eq(cohorts.id, cohortMembers.cohortId), isNull(cohorts.closedAt)))
    .where(and(eq(cohortMembers.personId, personId), isNull(cohortMembers.leftAt)))
    .all()
    .map(({ cohort }) => cohort)
  const all = [...joined, ...byCountry(db, personId), ...byInstitution(db, personId)]
  const last = '9999'
  return all
    .sort((a, b) => ((a.deadlineOn ?? last) < (b.deadlineOn ?? last) ? -1 : 1))
    .map(({ id, name, way, institutionId, country, deadlineOn }) => ({
      id,
      name,
      of: institutionId === null ? undefined : findInstitution(db, institutionId)?.name,
      country,
      deadlineOn,
      isByRule: way !== 'invitation',
    }))
}

const openBy = (way: string, country: string) =>
  and(eq(cohorts.way, way), eq(cohorts.ruleCountry, country), isNull(cohorts.closedAt))

function byCountry(db: Db, personId: string) {
  const country = findPerson(db, personId)?.country ?? ''
  return db.select().from(cohorts).where(openBy('country', country)).orderBy(asc(cohorts.madeAt)).all()
}

function byInstitution(db: Db, personId: string) {
  const museum = findAffiliation(db, personId)?.institution
  if (!museum) return []
  const near = db.select().from(cohorts).where(openBy('institutions', museum.country)).all()
  return near.filter(({ id, ruleProvince }) => {
    const named = db.select().from(cohortInstitutions).where(eq(cohortInstitutions.cohortId, id)).all()
    if (named.length === 0) return ruleProvince !== null && ruleProvince === museum.province
    return named.some(({ institutionId }) => findInstitution(db, institutionId)?.id === museum.id)
  })
}

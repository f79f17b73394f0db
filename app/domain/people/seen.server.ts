// Whom a coordinator sees: everybody of the programme or of a country, and of an institution only those who agreed to
// share with it. Every read and verb about a person begins here, so that everybody else is not there at all.
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { affiliations, people } from '../../../db/schema/accounts'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { Person } from '../accounts/queries.server'
import type { Scope } from '../accounts/policy'
import { sharesWith } from '../accounts/sharing.server'
import { isOfInstitution } from '../institutions/queries.server'

/** A condition on `people`. */
export function isSeen({ institutionId, country }: Scope): SQL | undefined {
  const isLiving = isNull(people.endedAt)
  if (institutionId !== null) return and(isLiving, sharesWith(people.id, institutionId))
  if (country === null) return isLiving
  // of the country today, or by an enrolment that is counted in it
  const counted = sql`exists (select 1 from report_rows r where r.person_id = ${people.id}
    and ${country} in (r.country, r.done_country))`
  return and(isLiving, or(eq(people.country, country), counted))
}

/** A condition on `report_rows` of a seen person: what is counted in the coordinator's part. */
export const isCountedIn = ({ country }: Scope): SQL | undefined =>
  country === null ? undefined : or(eq(reportRows.country, country), eq(reportRows.doneCountry, country))

export function findSeen(db: Db, scope: Scope | undefined, id: string): Person | undefined {
  if (!scope) return undefined
  return db
    .select()
    .from(people)
    .where(and(eq(people.id, id), isSeen(scope)))
    .get()
}

/** A condition on `affiliations`: those with what somebody coordinates. */
export function isAffiliationIn({ institutionId, country }: Scope): SQL | undefined {
  if (institutionId !== null) return isOfInstitution(affiliations.institutionId, institutionId)
  if (country === null) return undefined
  return sql`${affiliations.institutionId} in (select id from institutions where country = ${country})`
}

// Where a person works at this moment, as they said or as it was confirmed.
import { and, desc, eq, isNull } from 'drizzle-orm'
import { affiliations } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'
import { findInstitution } from '../institutions/queries.server'

export interface Affiliation {
  id: string
  institution: { id: string; name: string; country: string; province: string | null }
  /** the row of the register that was named: another one, where that was merged since */
  ownInstitutionId: string
  jobArea: string | null
  /** ms UTC */
  fromAt: number
  confirmedAt: number | null
}

export function findAffiliation(db: Db, personId: string): Affiliation | undefined {
  const link = db
    .select()
    .from(affiliations)
    .where(and(eq(affiliations.personId, personId), isNull(affiliations.toAt)))
    .orderBy(desc(affiliations.fromAt))
    .limit(1)
    .get()
  const found = link && findInstitution(db, link.institutionId)
  if (!found) return undefined
  const { id, name, country, province } = found
  const { jobArea, fromAt, confirmedAt, institutionId } = link
  const institution = { id, name, country, province }
  return { id: link.id, institution, ownInstitutionId: institutionId, jobArea, fromAt, confirmedAt }
}

// Where a person works at this moment, as they said or as it was confirmed.
import { and, desc, eq, isNull } from 'drizzle-orm'
import { affiliations } from '../../../db/schema/accounts'
import { institutions } from '../../../db/schema/institutions'
import type { Db } from '../../platform/db'

export interface Affiliation {
  id: string
  institution: { id: string; name: string; country: string; province: string | null }
  jobArea: string | null
  /** ms UTC */
  fromAt: number
  confirmedAt: number | null
}

export function findAffiliation(db: Db, personId: string): Affiliation | undefined {
  const row = db
    .select({ link: affiliations, institution: institutions })
    .from(affiliations)
    .innerJoin(institutions, eq(institutions.id, affiliations.institutionId))
    .where(and(eq(affiliations.personId, personId), isNull(affiliations.toAt)))
    .orderBy(desc(affiliations.fromAt))
    .limit(1)
    .get()
  if (!row) return undefined
  const { id, name, country, province } = row.institution
  const { jobArea, fromAt, confirmedAt } = row.link
  return { id: row.link.id, institution: { id, name, country, province }, jobArea, fromAt, confirmedAt }
}

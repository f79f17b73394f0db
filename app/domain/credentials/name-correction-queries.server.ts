// Reads over requests to correct a name: a person's own, and those that wait for a decision.
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { nameCorrections } from '../../../db/schema/credentials'
import type { Db } from '../../platform/db'

export type NameCorrection = typeof nameCorrections.$inferSelect

/** The newest request of a person: the open one where there is one. */
export function newestCorrectionOf(db: Db, personId: string): NameCorrection | undefined {
  return db
    .select()
    .from(nameCorrections)
    .where(eq(nameCorrections.personId, personId))
    .orderBy(desc(isNull(nameCorrections.decidedAt)), desc(nameCorrections.askedAt))
    .limit(1)
    .get()
}

export type OpenCorrection = NameCorrection & { email: string | null }

/** Those that wait, the oldest first, with the address to ask back at; of the people of a country, where one is given. */
export function listOpenCorrections(db: Db, country?: string | null): OpenCorrection[] {
  return db
    .select({ correction: nameCorrections, email: people.email })
    .from(nameCorrections)
    .innerJoin(people, eq(people.id, nameCorrections.personId))
    .where(and(isNull(nameCorrections.decidedAt), country ? eq(people.country, country) : undefined))
    .orderBy(asc(nameCorrections.askedAt))
    .all()
    .map(({ correction, email }) => ({ ...correction, email }))
}

/** One of those, waiting or decided, where it is of somebody of the country. */
export function findCorrection(db: Db, id: string, country: string | null): OpenCorrection | undefined {
  const row = db
    .select({ correction: nameCorrections, email: people.email })
    .from(nameCorrections)
    .innerJoin(people, eq(people.id, nameCorrections.personId))
    .where(and(eq(nameCorrections.id, id), country === null ? undefined : eq(people.country, country)))
    .get()
  return row && { ...row.correction, email: row.email }
}

// Reads over requests to correct a name: a person's own, and those that wait for a decision.
import { asc, desc, eq, isNull } from 'drizzle-orm'
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

/** Those that wait, the oldest first, with the address to ask back at. */
export function listOpenCorrections(db: Db): (NameCorrection & { email: string | null })[] {
  return db
    .select({ correction: nameCorrections, email: people.email })
    .from(nameCorrections)
    .innerJoin(people, eq(people.id, nameCorrections.personId))
    .where(isNull(nameCorrections.decidedAt))
    .orderBy(asc(nameCorrections.askedAt))
    .all()
    .map(({ correction, email }) => ({ ...correction, email }))
}

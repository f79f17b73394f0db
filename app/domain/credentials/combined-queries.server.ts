// Reads over combined certificates: by code, by person, and how their parts stand today.
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { combinedCredentials, combinedParts, credentials } from '../../../db/schema/credentials'
import { type Db, once } from '../../platform/db'
import { CombinedFacts } from './combined-facts'
import { currentInPlaceOf } from './queries.server'
import { formatCode } from './rules'

export type CombinedRow = typeof combinedCredentials.$inferSelect

const byCode = (db: Db) =>
  db
    .select()
    .from(combinedCredentials)
    .where(eq(combinedCredentials.code, sql.placeholder('code')))
    .prepare()

/** A combined certificate by the code as stored (parseCode). */
export const findCombined = (db: Db, code: string): CombinedRow | undefined => once(db, byCode).get({ code })

export function combinedCodeOf(db: Db, id: string): string | undefined {
  const row = db
    .select({ code: combinedCredentials.code })
    .from(combinedCredentials)
    .where(eq(combinedCredentials.id, id))
    .get()
  return row && formatCode(row.code)
}

/** The combined certificates of a person that are neither replaced nor revoked, the newest first. */
export function currentCombinedOf(db: Db, personId: string): CombinedRow[] {
  return db
    .select()
    .from(combinedCredentials)
    .where(
      and(
        eq(combinedCredentials.personId, personId),
        isNull(combinedCredentials.replacedAt),
        isNull(combinedCredentials.revokedAt),
      ),
    )
    .orderBy(desc(combinedCredentials.issuedAt))
    .all()
}

export interface HeldCombined {
  code: string
  hours: number
  count: number
  issuedAt: number
}

/** The same as a person's list shows them. */
export function listCombined(db: Db, personId: string): HeldCombined[] {
  return currentCombinedOf(db, personId).map((row) => {
    const { hours, parts } = CombinedFacts.parse(JSON.parse(row.facts))
    return { code: formatCode(row.code), hours, count: parts.length, issuedAt: row.issuedAt }
  })
}

/** The certificates a combined one was made of. */
export function partsOf(db: Db, combinedId: string) {
  return db
    .select({
      id: credentials.id,
      replacedAt: credentials.replacedAt,
      revokedAt: credentials.revokedAt,
    })
    .from(combinedParts)
    .innerJoin(credentials, eq(credentials.id, combinedParts.credentialId))
    .where(eq(combinedParts.combinedId, combinedId))
    .all()
}

export interface PartState {
  status: 'current' | 'replaced' | 'revoked'
  /** of a revocation, its own or of what took its place */
  revokedAt?: number
  /** grouped; what stands in its place today */
  replacedByCode?: string
}

/** How each part stands today, by the id of its certificate. A part whose replacement was revoked counts as revoked. */
export function partStates(db: Db, combinedId: string): Map<string, PartState> {
  return new Map(
    partsOf(db, combinedId).map((part): [string, PartState] => {
      if (part.revokedAt !== null) return [part.id, { status: 'revoked', revokedAt: part.revokedAt }]
      if (part.replacedAt === null) return [part.id, { status: 'current' }]
      const now = currentInPlaceOf(db, part.id)
      return [part.id, now ? { status: 'replaced', replacedByCode: formatCode(now.code) } : { status: 'revoked' }]
    }),
  )
}

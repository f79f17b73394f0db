// Another combined certificate in the place of one, over what stands now in the place of its parts: after a name was
// corrected, or with the identity number or without it.
import { eq } from 'drizzle-orm'
import { combinedCredentials } from '../../../db/schema/credentials'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { issueCombined, keyOf } from './combine.server'
import { type CombinedRow, partsOf } from './combined-queries.server'
import { currentInPlaceOf } from './queries.server'
import { formatCode } from './rules'
import type { Identity } from './seal-identity.server'

/**
 * Inside the caller's transaction, which has seen that the row is current. Returns the grouped code; undefined where fewer
 * than two of its parts still stand, or where another one over the same parts stands already.
 */
export function reissueCombined(ctx: Context, row: CombinedRow, identity: Identity | undefined): string | undefined {
  const { db, now } = ctx
  const parts = partsOf(db, row.id).flatMap((part) => currentInPlaceOf(db, part.id) ?? [])
  const key = keyOf(parts.map((part) => part.id))
  const isTaken = db
    .select({
      id: combinedCredentials.id,
      replacedAt: combinedCredentials.replacedAt,
      revokedAt: combinedCredentials.revokedAt,
    })
    .from(combinedCredentials)
    .where(eq(combinedCredentials.partsKey, key))
    .all()
    .some((other) => other.id !== row.id && other.replacedAt === null && other.revokedAt === null)
  if (parts.length < 2 || isTaken) return undefined
  // The old one first: the index lets only one over the same parts be current.
  db.update(combinedCredentials).set({ replacedAt: now }).where(eq(combinedCredentials.id, row.id)).run()
  const { id, code } = issueCombined(ctx, { personId: row.personId, parts, identity, replaces: formatCode(row.code) })
  db.update(combinedCredentials).set({ replacedBy: id }).where(eq(combinedCredentials.id, row.id)).run()
  record(ctx, 'credentials.replace', row.id, { by: id })
  return code
}

// When a sign-in began: some acts ask for a fresh one.
import { eq } from 'drizzle-orm'
import { signIns } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'
import { sha256 } from '../../platform/ids'

/** ms UTC; 0 where there is no such sign-in. */
export const signedInSince = (db: Db, token: string): number =>
  db
    .select({ at: signIns.createdAt })
    .from(signIns)
    .where(eq(signIns.id, sha256(token)))
    .get()?.at ?? 0

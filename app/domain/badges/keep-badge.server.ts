// A badge is kept as it was first signed, byte for byte: it stays what it is when keys, names and courses change.
import { eq } from 'drizzle-orm'
import { badges } from '../../../db/schema/badges'
import { type Db, inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { registerKey } from '../credentials/register-key.server'

/** The signed text of a certificate's badge, if it was signed already. */
export function findBadge(db: Db, credentialId: string): string | undefined {
  return db.select({ document: badges.document }).from(badges).where(eq(badges.credentialId, credentialId)).get()
    ?.document
}

/** Keeps what was just signed, unless another was kept meanwhile; returns the one that stands. */
export function keepBadge(ctx: Context, credentialId: string, document: string): string {
  return inTransaction(ctx, (ctx) => {
    registerKey(ctx)
    const { db, keys, now } = ctx
    db.insert(badges)
      .values({ credentialId, document, keyId: keys.signingKeyId, signedAt: now })
      .onConflictDoNothing()
      .run()
    return findBadge(db, credentialId) ?? document
  })
}

// The public half of the key that signs is put on record, so that what it signed can be checked after it is retired.
import { signingKeys } from '../../../db/schema/settings'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

/** Registers the machine's signing key; once is enough, again changes nothing. */
export function registerKey(ctx: Pick<Context, 'db' | 'keys' | 'now'>): void {
  inTransaction(ctx, ({ db, keys, now }) => {
    db.insert(signingKeys)
      .values({ id: keys.signingKeyId, publicKey: keys.publicKeyPem, createdAt: now })
      .onConflictDoNothing()
      .run()
  })
}

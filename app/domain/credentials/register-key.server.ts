// The public half of the key that signs is put on record, so that what it signed can be checked after it is retired.
import { sql } from 'drizzle-orm'
import { signingKeys } from '../../../db/schema/settings'
import { type Db, inTransaction, once } from '../../platform/db'
import type { Context } from '../context'

const insertKey = (db: Db) =>
  db
    .insert(signingKeys)
    .values({
      id: sql.placeholder('id'),
      publicKey: sql.placeholder('publicKey'),
      createdAt: sql.placeholder('createdAt'),
    })
    .onConflictDoNothing()
    .prepare()

/** Registers the machine's signing key; once is enough, again changes nothing. */
export function registerKey(ctx: Pick<Context, 'db' | 'keys' | 'now'>): void {
  inTransaction(ctx, ({ db, keys, now }) => {
    once(db, insertKey).run({ id: keys.signingKeyId, publicKey: keys.publicKeyPem, createdAt: now })
  })
}

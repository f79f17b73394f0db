// What the database knows of signing keys follows the key folder: the newest is on record, and those before it are retired
// with the moment in which another took over.
import { and, eq, isNull, ne } from 'drizzle-orm'
import { signingKeys } from '../../../db/schema/settings'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { registerKey } from '../credentials/register-key.server'

/** At every start and after a rotation. Again changes nothing. */
export function settleKeys(ctx: Pick<Context, 'db' | 'keys' | 'now'>): void {
  const { db, keys, now } = ctx
  const others = and(ne(signingKeys.id, keys.signingKeyId), isNull(signingKeys.retiredAt))
  const own = db.select().from(signingKeys).where(eq(signingKeys.id, keys.signingKeyId)).get()
  if (own?.retiredAt === null && !db.select().from(signingKeys).where(others).get()) return
  inTransaction(ctx, (ctx) => {
    registerKey(ctx)
    db.update(signingKeys).set({ retiredAt: now }).where(others).run()
    // a key folder that was put back from a backup signs with a key of before
    db.update(signingKeys).set({ retiredAt: null }).where(eq(signingKeys.id, keys.signingKeyId)).run()
  })
}

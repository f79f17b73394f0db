// A person adds a passkey to their account, calls it something else, takes it away, signs in with it. The door has checked
// the browser's answer; whoever owns the account is told by mail.
import { and, eq, lt } from 'drizzle-orm'
import { passkeys } from '../../../db/schema/proofs'
import { inTransaction } from '../../platform/db'
import type { StoredPasskey } from '../../platform/passkeys'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { tell } from './notice.server'
import { listPasskeys } from './queries.server'

export const MOST_PASSKEYS = 20

/** Adding the same twice is adding it once. Refuses: passkey-elsewhere (another account has it), passkeys-many. */
export function addPasskey(ctx: Context, input: StoredPasskey & { name: string }): void {
  inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    const known = ctx.db.select().from(passkeys).where(eq(passkeys.id, input.id)).get()
    if (known?.personId === personId) return
    if (known) throw new Refusal('passkey-elsewhere')
    if (listPasskeys(ctx.db, personId).length >= MOST_PASSKEYS) throw new Refusal('passkeys-many')
    ctx.db
      .insert(passkeys)
      .values({ ...input, personId, createdAt: ctx.now })
      .run()
    record(ctx, 'proofs.add-passkey', personId)
    tell(ctx, personId, 'passkey-added')
  })
}

/** Refuses: not-found. */
export function namePasskey(ctx: Context, { id, name }: { id: string; name: string }): void {
  inTransaction(ctx, (ctx) => {
    const changed = ctx.db.update(passkeys).set({ name }).where(own(ctx, id)).run().changes
    if (changed === 0) throw new Refusal('not-found')
  })
}

/** From the next sign-in on it opens nothing. Removing it twice is removing it once. */
export function removePasskey(ctx: Context, id: string): void {
  inTransaction(ctx, (ctx) => {
    if (ctx.db.delete(passkeys).where(own(ctx, id)).run().changes === 0) return
    record(ctx, 'proofs.remove-passkey', personOf(ctx).id)
    tell(ctx, personOf(ctx).id, 'passkey-removed')
  })
}

/**
 * Notes that it was used, with the authenticator's counter: false where the counter is not a later one, which is how a copy
 * shows itself. Authenticators that count nothing say 0 always.
 */
export function usePasskey(ctx: Context, { id, counter }: { id: string; counter: number }): boolean {
  return inTransaction(ctx, ({ db, now }) => {
    const isLater = counter === 0 ? eq(passkeys.counter, 0) : lt(passkeys.counter, counter)
    const changed = db
      .update(passkeys)
      .set({ counter, usedAt: now })
      .where(and(eq(passkeys.id, id), isLater))
      .run()
    return changed.changes > 0
  })
}

const own = (ctx: Context, id: string) => and(eq(passkeys.id, id), eq(passkeys.personId, personOf(ctx).id))

// The two rotations, once their files are written: what they change in the database, and who pressed. The private halves and
// the roots themselves never leave the key folder.
import { inTransaction } from '../../platform/db'
import { ROOT_WAITS_MS } from '../../platform/keys'
import { enqueue } from '../../platform/queue'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { settleKeys } from './settle-keys.server'

export const RESEAL = 'keys.reseal'

/** `ctx.keys` has read the new key, which signs from now on. */
export function recordRotation(ctx: Context): void {
  inTransaction(ctx, (ctx) => {
    settleKeys(ctx)
    record(ctx, 'keys.rotate', ctx.keys.signingKeyId)
  })
}

/** A new root was written; what former ones sealed is sealed anew as soon as every process knows it. */
export function recordNewRoot(ctx: Context, number: number): void {
  inTransaction(ctx, (ctx) => {
    enqueue(ctx.db, RESEAL, {}, { runAt: ctx.now + 2 * ROOT_WAITS_MS, now: ctx.now })
    record(ctx, 'keys.rotate-root', String(number))
  })
}

export function recordDestruction(ctx: Context, name: string): void {
  inTransaction(ctx, (ctx) => record(ctx, 'keys.destroy', name))
}

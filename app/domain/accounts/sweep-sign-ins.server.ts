// Forgets sign-ins that have run out; they sign nobody in, and need not be kept.
import { lt } from 'drizzle-orm'
import { signIns } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

/** Deletes expired sign-ins; returns how many. */
export function sweepSignIns(ctx: Context): number {
  const seconds = Math.floor(ctx.now / 1000) // the unit Lucia's adapter writes
  return inTransaction(ctx, ({ db }) => db.delete(signIns).where(lt(signIns.expiresAt, seconds)).run().changes)
}

// What has run out is not kept: sign-ins past their time, one-time secrets a month old, counters of past tries.
import { lt } from 'drizzle-orm'
import { oneTimeTokens } from '../../../db/schema/accounts'
import { deleteExpiredSignIns } from '../../platform/auth'
import { inTransaction } from '../../platform/db'
import { sweepLimits } from '../../platform/limits'
import type { Context } from '../context'

export const TOKENS_KEPT_MS = 30 * 24 * 60 * 60 * 1000

export function sweepSignIns(ctx: Context): void {
  inTransaction(ctx, (ctx) => {
    deleteExpiredSignIns(ctx.db, ctx.now)
    ctx.db
      .delete(oneTimeTokens)
      .where(lt(oneTimeTokens.expiresAt, ctx.now - TOKENS_KEPT_MS))
      .run()
    sweepLimits(ctx.db, ctx.now)
  })
}

// A file that should not have been taken in is withdrawn as a whole: its lines are shown no more, and may be brought again.
import { eq } from 'drizzle-orm'
import { pastBatches } from '../../../db/schema/history'
import { inTransaction } from '../../platform/db'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { mayKeepHistory, seesBatch } from './policy'

/** Twice is once, the first reason stands. Refuses: not-allowed, not-found (also where it was never taken in). */
export function withdrawBatch(ctx: Context, input: { batchId: string; reason: string }): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const scope = coordinatorScope(db, ctx.actor)
    if (!mayKeepHistory(ctx.actor, scope)) throw new Refusal('not-allowed')
    const batch = db.select().from(pastBatches).where(eq(pastBatches.id, input.batchId)).get()
    if (!batch || batch.importedAt === null || !seesBatch(ctx.actor, scope, batch)) throw new Refusal('not-found')
    if (batch.withdrawnAt !== null) return
    db.update(pastBatches)
      .set({ withdrawnAt: now, withdrawnBy: actorName(ctx.actor), withdrawnReason: input.reason })
      .where(eq(pastBatches.id, batch.id))
      .run()
    record(ctx, 'history.withdraw', batch.id, { lines: batch.linesNew })
  })
}

// A file that was read and looked at is taken in: from this moment all of its lines count, or none does.
import { and, eq, gt, isNull } from 'drizzle-orm'
import { pastBatches } from '../../../db/schema/history'
import { inTransaction } from '../../platform/db'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { mayKeepHistory, seesBatch } from './policy'

/**
 * Twice is once. Refuses: not-allowed, not-found, history-wrong (lines have to be mended first), history-nothing,
 * history-moved (the same lines came in by another file meanwhile).
 */
export function importBatch(ctx: Context, input: { batchId: string }): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const scope = coordinatorScope(db, ctx.actor)
    if (!mayKeepHistory(ctx.actor, scope)) throw new Refusal('not-allowed')
    const batch = db.select().from(pastBatches).where(eq(pastBatches.id, input.batchId)).get()
    if (!batch || batch.linesRead === null || !seesBatch(ctx.actor, scope, batch)) throw new Refusal('not-found')
    if (batch.importedAt !== null) return
    if (batch.linesWrong > 0) throw new Refusal('history-wrong')
    if (batch.linesNew === 0) throw new Refusal('history-nothing')
    if (isOvertaken(ctx, batch)) throw new Refusal('history-moved')
    db.update(pastBatches)
      .set({ importedAt: now, importedBy: actorName(ctx.actor) })
      .where(eq(pastBatches.id, batch.id))
      .run()
    record(ctx, 'history.import', batch.id, { lines: batch.linesNew })
  })
}

/** Whether a file that came in since this one was read has one of its lines. */
function isOvertaken({ db }: Context, { id, readAt }: { id: string; readAt: number }): boolean {
  const since = and(gt(pastBatches.importedAt, readAt), isNull(pastBatches.withdrawnAt))
  if (!db.select({ id: pastBatches.id }).from(pastBatches).where(since).limit(1).get()) return false
  const same = db.$client.prepare(
    `select 1 from past_completions mine join past_completions p on p.line_key = mine.line_key and p.batch_id <> mine.batch_id
     join past_batches b on b.id = p.batch_id
     where mine.batch_id = ? and b.imported_at > ? and b.withdrawn_at is null limit 1`,
  )
  return same.get(id, readAt) !== undefined
}

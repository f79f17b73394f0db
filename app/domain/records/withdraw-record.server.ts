// A record that should not be relied on any more is withdrawn, with the reason; its page says so for good and nothing is deleted.
import { eq } from 'drizzle-orm'
import { resultRecords } from '../../../db/schema/records'
import { inTransaction } from '../../platform/db'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { parseCode } from '../credentials/rules'
import { Refusal } from '../refusal'
import { mayKeepRecord } from './policy'
import { findRecord, type RecordEntry, scopeOf } from './queries.server'

/** The record of a code within the part of the programme that somebody coordinates. Refuses: not-found. */
export function getKeptRecord({ db, actor }: Pick<Context, 'db' | 'actor'>, typed: string): RecordEntry {
  const code = parseCode(typed)
  const row = code && findRecord(db, code)
  if (!row || !mayKeepRecord(coordinatorScope(db, actor), scopeOf(row))) throw new Refusal('not-found')
  return row
}

/** Withdrawing twice changes nothing, neither date nor reason. Refuses: not-found. */
export function withdrawRecord(ctx: Context, input: { code: string; reason: string }): void {
  inTransaction(ctx, (ctx) => {
    const row = getKeptRecord(ctx, input.code)
    if (row.withdrawnAt !== null) return
    ctx.db
      .update(resultRecords)
      .set({ withdrawnAt: ctx.now, withdrawnBy: actorName(ctx.actor), withdrawnReason: input.reason })
      .where(eq(resultRecords.exportId, row.exportId))
      .run()
    record(ctx, 'records.withdraw', row.code)
  })
}

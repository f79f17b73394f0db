// Whoever asked that their account goes takes it back within the time of grace: everything is as it was.
import { eq } from 'drizzle-orm'
import { deletions } from '../../../db/schema/privacy'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { openDeletion } from './queries.server'

/** Taking back twice, or what nobody asked, changes nothing. Refuses: deletion-begun. */
export function takeBackDeletion(ctx: Context): void {
  inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    const open = openDeletion(ctx.db, personId)
    if (!open) return
    if (open.begunAt !== null) throw new Refusal('deletion-begun')
    ctx.db.update(deletions).set({ takenBackAt: ctx.now }).where(eq(deletions.id, open.id)).run()
    record(ctx, 'privacy.take-back-deletion', personId)
  })
}

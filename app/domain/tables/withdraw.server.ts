// A release that was found wrong is withdrawn: it stays in the register with its reason, and its figures are shown no
// more. Its quarter is not released again: whoever kept the first version would see in the second what changed.
import { eq } from 'drizzle-orm'
import { tableReleases } from '../../../db/schema/tables'
import { inTransaction } from '../../platform/db'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { bumpVersion } from '../settings/versions.server'
import { mayPublishTables } from './policy'

/** Twice is once, the first reason stands. Refuses: not-allowed, not-found. */
export function withdrawTables(ctx: Context, { number, reason }: { number: number; reason: string }): void {
  inTransaction(ctx, (ctx) => {
    const { db, actor, now } = ctx
    if (!mayPublishTables(actor, coordinatorScope(db, actor))) throw new Refusal('not-allowed')
    const release = db.select().from(tableReleases).where(eq(tableReleases.number, number)).get()
    if (!release) throw new Refusal('not-found')
    if (release.withdrawnAt !== null) return
    db.update(tableReleases)
      .set({ withdrawnAt: now, withdrawnBy: actorName(actor), withdrawnReason: reason })
      .where(eq(tableReleases.number, number))
      .run()
    bumpVersion(db, 'catalogue')
    record(ctx, 'tables.withdraw', String(number), { quarter: release.quarter })
  })
}

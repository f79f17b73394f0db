// Somebody who publishes asks what could be told of a quarter; the worker counts it. Pressed twice it is counted once,
// pressed later it is counted anew.
import { tableDrafts } from '../../../db/schema/tables'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { coordinatorScope } from '../accounts/queries.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { mayPublishTables } from './policy'
import { listOpenQuarters } from './queries.server'

export const COUNT_QUARTER = 'tables.count-quarter'

/** Refuses: not-allowed; not-found, where the quarter cannot be released. */
export function askDraft(ctx: Context, quarter: string): void {
  inTransaction(ctx, ({ db, actor, now }) => {
    if (!mayPublishTables(actor, coordinatorScope(db, actor))) throw new Refusal('not-allowed')
    if (!listOpenQuarters(db, now).includes(quarter)) throw new Refusal('not-found')
    const asked = { askedAt: now, askedBy: actorName(actor), countedAt: null, figures: null, failedAt: null }
    db.insert(tableDrafts)
      .values({ quarter, ...asked })
      .onConflictDoUpdate({ target: tableDrafts.quarter, set: asked })
      .run()
    enqueue(db, COUNT_QUARTER, { quarter }, { onceKey: `${COUNT_QUARTER}:${quarter}`, now })
  })
}

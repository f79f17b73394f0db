// Whoever sent a list has seen what each line would do, and says what happens: the good lines are written, or nothing is.
import { and, eq, isNull } from 'drizzle-orm'
import { institutionImports } from '../../../db/schema/register'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { isOfProgramme } from '../accounts/policy'
import { coordinatorScope } from '../accounts/queries.server'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { findImport } from './import-queries.server'

export const WRITE_IMPORT = 'register.write'

/** Ordering twice is ordering once. Refuses: not-found (also another person's), not-allowed, import-not-ready. */
export function orderImport(ctx: Context, id: string): void {
  inTransaction(ctx, (ctx) => {
    const found = findImport(ctx.db, personOf(ctx).id, id)
    if (!found) throw new Refusal('not-found')
    if (!isOfProgramme(coordinatorScope(ctx.db, ctx.actor))) throw new Refusal('not-allowed')
    if (found.state === 'writing' || found.state === 'done') return
    if (found.state !== 'asks') throw new Refusal('import-not-ready')
    ctx.db.update(institutionImports).set({ orderedAt: ctx.now }).where(eq(institutionImports.id, id)).run()
    enqueue(ctx.db, WRITE_IMPORT, { importId: id }, { onceKey: `write:${id}`, now: ctx.now })
  })
}

/** The list is forgotten, and nothing of it was written. Refuses: not-found, import-not-ready (it is being written). */
export function discardImport(ctx: Context, id: string): void {
  inTransaction(ctx, (ctx) => {
    const found = findImport(ctx.db, personOf(ctx).id, id)
    if (!found) throw new Refusal('not-found')
    if (found.state === 'writing' || found.state === 'done') throw new Refusal('import-not-ready')
    const open = and(eq(institutionImports.id, id), isNull(institutionImports.orderedAt))
    ctx.db.update(institutionImports).set({ discardedAt: ctx.now, content: null }).where(open).run()
  })
}

// Transactions as the domain sees them: one writer, IMMEDIATE, joined when one is already open.
import type { Db } from '../../db/client'

export type { Db }

/** Runs the work in one IMMEDIATE transaction of this connection; inside another one it joins it. Throwing rolls back. */
export function inTransaction<C extends { db: Db }, T>(ctx: C, work: (ctx: C) => T): T {
  const client = ctx.db.$client
  if (client.inTransaction) return work(ctx)
  return client.transaction(() => work(ctx)).immediate()
}

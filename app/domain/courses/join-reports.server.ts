// Two accounts turn out to be one person's: the answers to what they reported reach them.
import { eq } from 'drizzle-orm'
import { errorReports } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

/** Inside the transaction of the joining. Twice is once. */
export function joinReports(ctx: Context, { fromId, intoId }: { fromId: string; intoId: string }): void {
  inTransaction(ctx, ({ db }) => {
    db.update(errorReports).set({ personId: intoId }).where(eq(errorReports.personId, fromId)).run()
  })
}

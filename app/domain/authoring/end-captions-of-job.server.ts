// Captions whose job was ended by whoever looks after the machine: the order is over, and can be given again.
import { and, eq, isNull } from 'drizzle-orm'
import { captionOrders } from '../../../db/schema/authoring'
import type { Context } from '../context'

/** In the caller's transaction; nothing where the job writes none, or they are written. */
export function endCaptionsOfJob({ db, now }: Context, jobId: string): void {
  const open = and(
    eq(captionOrders.jobId, jobId),
    isNull(captionOrders.doneAt),
    isNull(captionOrders.failedAt),
    isNull(captionOrders.cancelledAt),
  )
  db.update(captionOrders).set({ cancelledAt: now }).where(open).run()
}

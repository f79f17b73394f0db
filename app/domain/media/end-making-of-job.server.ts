// A making whose job was ended by whoever looks after the machine: whoever has the file reads that it was cancelled, and may
// have it made again.
import { and, eq, isNull } from 'drizzle-orm'
import { makings } from '../../../db/schema/media'
import { actorName, type Context } from '../context'

/** In the caller's transaction; nothing where the job makes nothing, or what it makes is over. */
export function endMakingOfJob({ db, now, actor }: Context, jobId: string): void {
  const open = and(
    eq(makings.jobId, jobId),
    isNull(makings.readyAt),
    isNull(makings.failedAt),
    isNull(makings.cancelledAt),
  )
  db.update(makings)
    .set({ cancelledAt: now, cancelledBy: actorName(actor) })
    .where(open)
    .run()
}

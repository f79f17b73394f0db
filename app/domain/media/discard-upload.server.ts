// An upload that is no longer wanted, by its owner: what arrived of it is thrown away by the caller, and a copy in the
// making is not made to its end.
import { and, eq, isNull } from 'drizzle-orm'
import { uploads } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { cancelJob, findOpenJob } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'

/** Ends an upload that has not become an asset; also clears away one that was refused. Refuses: not-found. */
export function discardUpload(ctx: Context, id: string): void {
  inTransaction(ctx, ({ db, now }) => {
    const own = and(eq(uploads.id, id), eq(uploads.personId, personOf(ctx).id), isNull(uploads.storedAt))
    const found = db.update(uploads).set({ discardedAt: now }).where(own).returning({ making: uploads.making }).get()
    if (!found) throw new Refusal('not-found')
    // of a file that came from outside, the job itself clears away what arrived
    if (found.making === null) return
    const jobId = findOpenJob(db, `receive:${id}`)
    if (jobId !== undefined) cancelJob(db, jobId, now)
  })
}

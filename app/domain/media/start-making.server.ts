// Versions of a recording are made once, by the queue, and again only where that is asked for.
import { eq } from 'drizzle-orm'
import { makings } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import type { Context } from '../context'
import { turnOf } from './whose-turn'

interface Making {
  /** also where it is over */
  again?: boolean
  /** pages of a document become pictures, a cover its sizes, where versions of a recording are made */
  kind?: 'media.make' | 'media.pages' | 'media.cover'
}

/** Queues the making of an asset's versions; one that runs, waits or is ready is left alone, unless made `again`. */
export function startMaking(
  ctx: Context,
  assetHash: string,
  { again = false, kind = 'media.make' }: Making = {},
): void {
  inTransaction(ctx, ({ db, now, actor }) => {
    const known = db.select().from(makings).where(eq(makings.assetHash, assetHash)).get()
    const isOver = known && (known.readyAt ?? known.failedAt ?? known.cancelledAt) !== null
    if (known && !(again && isOver)) return
    const jobId = enqueue(db, kind, { assetHash }, { now, runAt: turnOf({ actor, now }), onceKey: `make:${assetHash}` })
    const fresh = {
      jobId,
      queuedAt: now,
      startedAt: null,
      step: null,
      percent: 0,
      readyAt: null,
      failedAt: null,
      reason: null,
      cancelledAt: null,
      cancelledBy: null,
    }
    db.insert(makings)
      .values({ assetHash, ...fresh })
      .onConflictDoUpdate({ target: makings.assetHash, set: fresh })
      .run()
  })
}

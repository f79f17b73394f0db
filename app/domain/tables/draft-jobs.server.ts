// The work of counting a quarter. Only what may be told is kept of it; killed in the middle, it begins anew.
import { eq } from 'drizzle-orm'
import { setImmediate as turn } from 'node:timers/promises'
import { tableDrafts } from '../../../db/schema/tables'
import { type Db, inTransaction } from '../../platform/db'
import type { JobHandler } from '../../platform/queue'
import { programme } from '../settings/queries.server'
import { COUNT_QUARTER } from './ask-draft.server'
import { namesOf } from './cell-names.server'
import { countQuarter } from './count-quarter.server'
import type { QuarterFigures } from './figures'
import { quarterSpan } from './quarters'
import { everPublished, findDraft, lastRelease } from './queries.server'
import { tellQuarter } from './tell-quarter'

/** What may be told of a quarter, as of the moment `now`. `snapshot` only reads, in one transaction of its own. */
export async function figuresOf(
  snapshot: Db,
  quarter: string,
  { now, pause }: { now: number; pause: () => Promise<void> },
): Promise<QuarterFigures> {
  snapshot.$client.exec('begin')
  try {
    const { reportTimeZone: timeZone, leastPublished: least } = programme(snapshot)
    const published = everPublished(snapshot)
    const span = quarterSpan(quarter, timeZone)
    const told = tellQuarter(await countQuarter(snapshot, span, published, pause), published, least)
    const keys = new Set(Object.values(told.told).flatMap((counts) => Object.keys(counts)))
    const names = namesOf(snapshot, [...keys].sort())
    const after = lastRelease(snapshot)?.number ?? 0
    return { version: 1, quarter, timeZone, ...span, least, countedAt: now, after, ...told, names }
  } finally {
    snapshot.$client.exec('rollback')
  }
}

/** `openSnapshot` opens a connection that only reads, to be closed here. */
export const tableJobs = (openSnapshot: () => Db): Record<string, JobHandler> => ({
  [COUNT_QUARTER]: async (job, { db }, signal) => {
    const { quarter } = job.payload as { quarter: string }
    const asked = findDraft(db, quarter)
    if (!asked || asked.countedAt !== null) return
    const snapshot = openSnapshot()
    const pause = async (): Promise<void> => {
      await turn()
      // the worker ends: the next one begins anew
      signal?.throwIfAborted()
    }
    try {
      const figures = await figuresOf(snapshot, quarter, { now: Date.now(), pause })
      keep(db, quarter, { figures: JSON.stringify(figures), countedAt: figures.countedAt, failedAt: null })
    } catch (error) {
      if (!signal?.aborted) keep(db, quarter, { failedAt: Date.now() })
      throw error
    } finally {
      snapshot.$client.close()
    }
  },
})

function keep(db: Db, quarter: string, values: Partial<typeof tableDrafts.$inferInsert>): void {
  inTransaction({ db }, () => db.update(tableDrafts).set(values).where(eq(tableDrafts.quarter, quarter)).run())
}

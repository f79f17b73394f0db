// The work of writing files of the report, and of letting go of old ones. Killed in the middle, a file is written anew; a
// coordinator who loses their part of the programme meanwhile gets none.
import { and, eq, isNull } from 'drizzle-orm'
import { rm } from 'node:fs/promises'
import { reportExports } from '../../../db/schema/reports'
import { type Db, inTransaction } from '../../platform/db'
import type { JobHandler } from '../../platform/queue'
import { isSameScope } from '../accounts/policy'
import { coordinatorScope } from '../accounts/queries.server'
import { Refusal } from '../refusal'
import { programme } from '../settings/queries.server'
import { WRITE_EXPORT } from './ask-export.server'
import { type Export, expireExports, exportFile, findExport } from './exports.server'
import type { ExportForm } from './shown-report'
import type { Writer, Written } from './write-export.server'

/** How often it is told how far a file is: not at every piece, each is a write. */
const TOLD_MS = 500

/** `openSnapshot` opens a connection that only reads, to be closed here; `writers` = who writes which form. */
export const exportJobs = (
  openSnapshot: () => Db,
  writers: Record<ExportForm, Writer>,
): Record<string, JobHandler> => ({
  [WRITE_EXPORT]: async (job, machine, signal) => {
    const { db, config } = machine
    const { exportId } = job.payload as { exportId: string }
    const wanted = findExport(db, exportId)
    if (!wanted || wanted.finishedAt !== null || wanted.removedAt !== null) return
    if (!mayHave(db, wanted)) return fail(db, wanted)
    const now = Date.now()
    const { reportTimeZone: timeZone, stuckAfterDays } = programme(db)
    const asking = { scope: wanted.scope, now, timeZone, stuckAfterDays }
    const snapshot = openSnapshot()
    let toldAt = 0
    const told = (rowsWritten: number, rowsTotal: number): void => {
      if (Date.now() - toldAt < TOLD_MS && rowsWritten < rowsTotal) return
      toldAt = Date.now()
      set(db, wanted, { rowsWritten, rowsTotal, snapshotAt: now })
    }
    try {
      const file = exportFile(config.exportsDir, wanted)
      const written = await writers[wanted.form]({ snapshot, wanted, asking, file, signal, told }, machine)
      if (!finish(db, wanted, written)) await rm(file, { force: true })
    } catch (error) {
      if (!signal?.aborted) fail(db, wanted)
      // what is refused today is refused at every try
      if (!(error instanceof Refusal)) throw error
    } finally {
      snapshot.$client.close()
    }
  },
})

/** False, and failed, where the right to it ended while it was written. */
function finish(db: Db, wanted: Export, { bytes, settle }: Written): boolean {
  return inTransaction({ db }, ({ db }) => {
    // somebody in it was erased while it was written
    const isTheirs = mayHave(db, wanted) && findExport(db, wanted.id)?.removedAt === null
    if (isTheirs) settle?.()
    set(db, wanted, isTheirs ? { bytes, finishedAt: Date.now(), failedAt: null } : { failedAt: Date.now() })
    return isTheirs
  })
}

function mayHave(db: Db, { personId, scope }: Export): boolean {
  return isSameScope(coordinatorScope(db, { kind: 'person', id: personId, roles: [] }), scope)
}

const fail = (db: Db, wanted: Export): void => set(db, wanted, { failedAt: Date.now() })

function set(db: Db, { id }: Export, values: Partial<typeof reportExports.$inferInsert>): void {
  db.update(reportExports)
    .set(values)
    .where(and(eq(reportExports.id, id), isNull(reportExports.removedAt)))
    .run()
}

/** Deletes what has been kept long enough. Safe to repeat. */
export async function sweepExports(db: Db, exportsDir: string, now: number): Promise<void> {
  for (const old of expireExports(db, now)) await rm(exportFile(exportsDir, old), { force: true })
}

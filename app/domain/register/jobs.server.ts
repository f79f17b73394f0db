// The queue's part: a list of institutions is read line by line, and once its sender says so, written. Safe to repeat.
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { workerContext } from '../context'
import { CHECK_IMPORT } from './begin-import.server'
import { checkImport } from './check-import.server'
import { importRow } from './import-queries.server'
import { WRITE_IMPORT } from './order-import.server'
import { writeImport } from './write-import.server'

const Payload = z.object({ importId: z.string() })
/** Between two pieces, for whoever waits to write. */
const breath = (): Promise<void> => pause(5)

export const registerJobs: Record<string, JobHandler> = {
  [CHECK_IMPORT]: async (job, machine) => {
    const row = importRow(machine.db, Payload.parse(job.payload).importId)
    if (row && row.discardedAt === null) await checkImport(workerContext(machine), row, breath)
  },
  [WRITE_IMPORT]: async (job, machine) => {
    const row = importRow(machine.db, Payload.parse(job.payload).importId)
    if (row) await writeImport(workerContext(machine), row, breath)
  },
}

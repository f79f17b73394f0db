// The job of a new root: seals anew, with a pause between so that nobody who saves waits for it.
import { setTimeout as pause } from 'node:timers/promises'
import type { JobHandler } from '../../platform/queue'
import { workerContext } from '../context'
import { resealChunk } from './reseal.server'
import { RESEAL } from './rotate.server'
import { SEALED_COLUMNS } from './sealed-columns.server'

const reseal: JobHandler = async (_job, machine) => {
  for (const column of SEALED_COLUMNS) {
    let after: string | undefined = ''
    while (after !== undefined) {
      after = resealChunk(workerContext(machine), column, after)
      await pause(20)
    }
  }
}

export const keyJobs: Record<string, JobHandler> = { [RESEAL]: reseal }

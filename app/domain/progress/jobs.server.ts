// Work on many enrolments, in chunks short enough that nobody waits for the writer.
import { inTransaction } from '../../platform/db'
import type { JobHandler } from '../../platform/queue'
import type { Context } from '../context'
import { getEnrolment, listEnrolmentIds } from '../enrolments/queries.server'
import { issuePending } from './issue-pending.server'
import { joinEnrolments } from './join-enrolments.server'
import { settle } from './settle.server'

const CHUNK = 20

type Machine = Parameters<JobHandler>[1]

function contextOf({ db, keys, config }: Machine): Context {
  return { db, keys, origin: config.ORIGIN, now: Date.now(), actor: { kind: 'machine', name: 'worker' } }
}

export const progressJobs: Record<string, JobHandler> = {
  /** After a publication: those for whom nothing is missing any more are complete. Safe to repeat. */
  'progress.settle-course': async (job, machine) => {
    const { courseId } = job.payload as { courseId: string }
    let after = ''
    for (;;) {
      const ids = listEnrolmentIds(machine.db, courseId, after, CHUNK)
      if (ids.length === 0) return
      const ctx = contextOf(machine)
      inTransaction(ctx, (ctx) => {
        for (const id of ids) settle(ctx, getEnrolment(ctx.db, id))
      })
      after = ids.at(-1)!
      await new Promise((resolve) => setImmediate(resolve))
    }
  },
  /** After two accounts turned out to be one person's. */
  'enrolments.join': async (job, machine) => {
    joinEnrolments(contextOf(machine), job.payload as { fromId: string; intoId: string })
  },
  /** After an e-mail address was confirmed. */
  'credentials.issue-pending': async (job, machine) => {
    issuePending(contextOf(machine), job.payload as { personId: string })
  },
}

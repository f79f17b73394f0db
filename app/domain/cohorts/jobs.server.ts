// The work of groups: lists that were ordered are asked. Every step is safe to repeat.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { MAX_ATTEMPTS } from '../../platform/queue'
import { sendQueued } from '../../platform/queue-mails'
import { workerContext } from '../context'
import { prepareInvitation, recordInvitation } from './invitation-mail.server'
import { SEND_INVITATION, WRITE_INVITATIONS } from './mail-kinds'
import { writeInvitations } from './order-list.server'

const Invitation = z.object({ mail: z.string(), invitation: z.string() })

const sendInvitation: JobHandler = async (job, machine) => {
  const { mail: id, invitation } = Invitation.parse(job.payload)
  const ready = prepareInvitation(workerContext(machine), id, invitation)
  if (!ready) return
  const became = await sendQueued(machine, job, id, ready).catch((error: unknown) => {
    if (job.attempt >= MAX_ATTEMPTS) recordInvitation(workerContext(machine), invitation, 'failed')
    throw error
  })
  const isGone = became === 'sent' || became === 'outbox'
  recordInvitation(workerContext(machine), invitation, isGone ? 'sent' : 'failed')
}

export const cohortJobs: Record<string, JobHandler> = {
  [SEND_INVITATION]: sendInvitation,
  [WRITE_INVITATIONS]: async (job, machine) => {
    const { listId } = z.object({ listId: z.string() }).parse(job.payload)
    for (let after: number | undefined = 0; after !== undefined;) {
      after = writeInvitations(workerContext(machine), { listId, after })
      await nextTurn()
    }
  },
}

// The work of groups: lists that were ordered are asked. Every step is safe to repeat.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { MAX_ATTEMPTS } from '../../platform/queue'
import { recordMail, recordMailError } from '../../platform/queue-mails'
import { workerContext } from '../context'
import { prepareInvitation, recordInvitation } from './invitation-mail.server'
import { SEND_INVITATION, WRITE_INVITATIONS } from './mail-kinds'
import { writeInvitations } from './order-list.server'

const Invitation = z.object({ mail: z.string(), invitation: z.string() })

const sendInvitation: JobHandler = async (job, machine) => {
  const { mail: id, invitation } = Invitation.parse(job.payload)
  const ready = prepareInvitation(workerContext(machine), id, invitation)
  if (!ready) return
  const { db, mailer } = machine
  const sent = await mailer.sendMail(ready).then(
    (state) => ({ state }),
    (error: unknown) => ({ error }),
  )
  if ('error' in sent) {
    const isFinal = isForGood(sent.error)
    const attempt = isFinal ? MAX_ATTEMPTS : job.attempt
    recordMailError(db, { attempt }, id, sent.error)
    if (attempt >= MAX_ATTEMPTS) recordInvitation(workerContext(machine), invitation, 'failed')
    if (isFinal) return
    throw sent.error
  }
  recordMail(
    db,
    job,
    { id, toAddress: ready.to, subject: ready.subject, body: ready.text, state: sent.state },
    Date.now(),
  )
  recordInvitation(workerContext(machine), invitation, 'sent')
}

/** The server will never take it: there is no such mailbox (RFC 5321, 550 to 559). */
const isForGood = (error: unknown): boolean => {
  const code = (error as { responseCode?: unknown } | null)?.responseCode
  return typeof code === 'number' && code >= 550 && code < 560
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

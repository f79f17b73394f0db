// The work of groups: lists that were ordered are asked, and deadlines are reminded of. Every step is safe to repeat.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { MAX_ATTEMPTS } from '../../platform/queue'
import { recordMail, recordMailError } from '../../platform/queue-mails'
import { workerContext } from '../context'
import { prepareInvitation, recordInvitation } from './invitation-mail.server'
import { REMIND_GROUPS, SEND_INVITATION, SEND_REMINDER, WRITE_INVITATIONS } from './mail-kinds'
import { writeInvitations } from './order-list.server'
import { dueReminders, prepareReminder, remindGroup } from './remind.server'

const Invitation = z.object({ mail: z.string(), invitation: z.string() })
const Reminder = z.object({ mail: z.string(), cohort: z.string(), deadline: z.string() })

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

const sendReminder: JobHandler = async (job, machine) => {
  const { mail: id, ...about } = Reminder.parse(job.payload)
  const ready = prepareReminder(workerContext(machine), id, about)
  if (!ready) return
  const state = await machine.mailer.sendMail(ready).catch((error: unknown) => {
    recordMailError(machine.db, job, id, error)
    throw error
  })
  recordMail(machine.db, job, { id, toAddress: ready.to, subject: ready.subject, body: ready.text, state }, Date.now())
}

export const cohortJobs: Record<string, JobHandler> = {
  [SEND_INVITATION]: sendInvitation,
  [SEND_REMINDER]: sendReminder,
  [WRITE_INVITATIONS]: async (job, machine) => {
    const { listId } = z.object({ listId: z.string() }).parse(job.payload)
    for (let after: number | undefined = 0; after !== undefined;) {
      after = writeInvitations(workerContext(machine), { listId, after })
      await nextTurn()
    }
  },
  [REMIND_GROUPS]: async (_, machine) => {
    for (const due of dueReminders(machine.db, Date.now())) {
      for (let after: string | undefined = ''; after !== undefined;) {
        after = remindGroup(workerContext(machine), due, after)
        await nextTurn()
      }
    }
  },
}

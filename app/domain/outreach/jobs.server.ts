// Messages and reminders leave one by one. Safe to repeat: each is made and sent once.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { sendQueued } from '../../platform/queue-mails'
import { workerContext } from '../context'
import { prepareMessage } from './message-mail.server'
import { dueReminders, prepareReminder, REMIND_GROUPS, remindGroup, SEND_REMINDER } from './remind.server'
import { DELIVER, deliverSome, SEND_MESSAGE } from './send-message.server'

const Mail = z.object({ mail: z.string(), message: z.string() })

const Reminder = z.object({ mail: z.string(), cohort: z.string(), deadline: z.string() })

const sendReminder: JobHandler = async (job, machine) => {
  const { mail: id, ...about } = Reminder.parse(job.payload)
  const ready = prepareReminder(workerContext(machine), id, about)
  if (ready) await sendQueued(machine, job, id, ready)
}

export const outreachJobs: Record<string, JobHandler> = {
  [DELIVER]: async (job, machine) => {
    const { messageId } = z.object({ messageId: z.string() }).parse(job.payload)
    while (deliverSome(workerContext(machine), messageId)) await nextTurn()
  },
  [SEND_MESSAGE]: async (job, machine) => {
    const { mail: id, message } = Mail.parse(job.payload)
    const ready = prepareMessage(workerContext(machine), id, message)
    if (ready) await sendQueued(machine, job, id, ready)
  },
  [SEND_REMINDER]: sendReminder,
  /** Some times a day: deadlines that come near. */
  [REMIND_GROUPS]: async (_, machine) => {
    for (const due of dueReminders(machine.db, Date.now())) {
      for (let after: string | undefined = ''; after !== undefined;) {
        after = remindGroup(workerContext(machine), due, after)
        await nextTurn()
      }
    }
  },
}

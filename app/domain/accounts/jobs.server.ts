// The jobs of the accounts: mail leaves here, outside any request. A job names the row of its mail and nothing else;
// secrets are made as the mail is written.
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { sendQueued } from '../../platform/queue-mails'
import { workerContext } from '../context'
import { SEND_MAIL } from './mail-kinds'
import { prepareMail } from './prepare-mail.server'

const Payload = z.object({ mail: z.string() })

/** Sends one mail. A worker that dies in between sends it again, with a new secret: the older one is void then. */
const sendMail: JobHandler = async (job, machine) => {
  const { mail: id } = Payload.parse(job.payload)
  const ready = prepareMail(workerContext(machine), id)
  if (ready) await sendQueued(machine, job, id, ready)
}

export const accountJobs: Record<string, JobHandler> = { [SEND_MAIL]: sendMail }

// The jobs of the accounts: mail leaves here, outside any request. A job names the row of its mail and nothing else;
// secrets are made as the mail is written.
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { sendQueued } from '../../platform/queue-mails'
import { workerContext } from '../context'
import { prepareAddressMail } from './address-mail.server'
import { ADDRESS_MAIL, SEND_MAIL } from './mail-kinds'
import { prepareMail } from './prepare-mail.server'

const Payload = z.object({ mail: z.string() })
const AddressPayload = z.object({ mail: z.string(), change: z.string() })

/** Sends one mail. A worker that dies in between sends it again, with a new secret: the older one is void then. */
const sendMail: JobHandler = async (job, machine) => {
  const { mail: id } = Payload.parse(job.payload)
  const ready = prepareMail(workerContext(machine), id)
  if (ready) await sendQueued(machine, job, id, { ...ready, isOwed: true })
}

/** About a change of address; sent again it says the same. */
const sendAddressMail: JobHandler = async (job, machine) => {
  const { mail: id, change } = AddressPayload.parse(job.payload)
  const ready = prepareAddressMail(workerContext(machine), id, change)
  if (ready) await sendQueued(machine, job, id, { ...ready, isOwed: true })
}

export const accountJobs: Record<string, JobHandler> = { [SEND_MAIL]: sendMail, [ADDRESS_MAIL]: sendAddressMail }

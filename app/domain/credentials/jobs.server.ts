// The jobs of the certificates: mail about them leaves here, outside any request.
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { sendQueued } from '../../platform/queue-mails'
import { workerContext } from '../context'
import { NAME_DECISION_MAIL, prepareNameDecisionMail } from './name-decision-mail.server'

const Payload = z.object({ mail: z.string(), correction: z.string() })

/** Tells a person what became of their request to correct a name. */
const sendNameDecision: JobHandler = async (job, machine) => {
  const { mail: id, correction } = Payload.parse(job.payload)
  const ready = prepareNameDecisionMail(workerContext(machine), id, correction)
  if (ready) await sendQueued(machine, job, id, ready)
}

export const credentialJobs: Record<string, JobHandler> = { [NAME_DECISION_MAIL]: sendNameDecision }

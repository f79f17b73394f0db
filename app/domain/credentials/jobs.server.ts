// The jobs of the certificates: mail about them leaves here, outside any request.
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { recordMail, recordMailError } from '../../platform/queue-mails'
import { workerContext } from '../context'
import { NAME_DECISION_MAIL, prepareNameDecisionMail } from './name-decision-mail.server'

const Payload = z.object({ mail: z.string(), correction: z.string() })

/** Tells a person what became of their request to correct a name. */
const sendNameDecision: JobHandler = async (job, machine) => {
  const { mail: id, correction } = Payload.parse(job.payload)
  const { db, mailer } = machine
  const ready = prepareNameDecisionMail(workerContext(machine), id, correction)
  if (!ready) return
  const state = await mailer.sendMail(ready).catch((error: unknown) => {
    recordMailError(db, job, id, error)
    throw error
  })
  recordMail(db, job, { id, toAddress: ready.to, subject: ready.subject, body: ready.text, state }, Date.now())
}

export const credentialJobs: Record<string, JobHandler> = { [NAME_DECISION_MAIL]: sendNameDecision }

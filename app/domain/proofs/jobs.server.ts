// The jobs that send mails about signing in. They name records; the digits of a code are made as its mail is written.
import { z } from 'zod'
import type { JobHandler } from '../../platform/queue'
import { sendQueued } from '../../platform/queue-mails'
import { workerContext } from '../context'
import { NOTICES, SEND_CODE, SEND_NOTICE } from './mail-kinds'
import { prepareCode, prepareNotice } from './prepare-mail.server'

const Code = z.object({ mail: z.string(), code: z.string() })
const Told = z.object({ mail: z.string(), notice: z.enum(NOTICES) })

const sendCode: JobHandler = async (job, machine) => {
  const about = Code.parse(job.payload)
  const ready = prepareCode(workerContext(machine), about)
  if (ready) await sendQueued(machine, job, about.mail, ready)
}

const sendNotice: JobHandler = async (job, machine) => {
  const about = Told.parse(job.payload)
  const ready = prepareNotice(workerContext(machine), about)
  if (ready) await sendQueued(machine, job, about.mail, ready)
}

export const proofJobs: Record<string, JobHandler> = { [SEND_CODE]: sendCode, [SEND_NOTICE]: sendNotice }

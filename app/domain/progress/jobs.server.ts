// Work on many enrolments, in chunks short enough that nobody waits for the writer.
import { inTransaction } from '../../platform/db'
import type { JobHandler } from '../../platform/queue'
import { sendQueued } from '../../platform/queue-mails'
import { ANNOUNCE } from '../authoring/announce.server'
import { workerContext } from '../context'
import { getEnrolment, listEnrolmentIds } from '../enrolments/queries.server'
import { applyRegrade } from './apply-regrade.server'
import { DECIDED_MAIL, type DecidedPayload, prepareDecidedMail } from './decided-mail.server'
import { issuePending } from './issue-pending.server'
import { joinEnrolments } from './join-enrolments.server'
import { prepareLearningMail } from './learning-mail.server'
import { mailAnnouncement } from './mail-announcement.server'
import { LEARNING_MAIL, SEND_MAIL } from './mail-kinds'
import { REMIND, remindOneLeft } from './remind-one-left.server'
import { prepareRegradedMail, recordTold } from './prepare-regraded-mail.server'
import { REGRADE } from './regrade.server'
import { settle } from './settle.server'

const CHUNK = 20

/** Tells a person which of their attempts were raised. */
const sendMail: JobHandler = async (job, machine) => {
  const { mail: id } = job.payload as { mail: string }
  const ready = prepareRegradedMail(workerContext(machine), id)
  if (!ready) return
  const { attemptIds, ...letter } = ready
  await sendQueued(machine, job, id, letter, () => recordTold(workerContext(machine), attemptIds))
}

/** A mail that people agreed to: looked at once more when it leaves. */
const sendLearningMail: JobHandler = async (job, machine) => {
  type Told = { mail: string; enrolment: string; announcement?: string }
  const { mail: id, enrolment, announcement } = job.payload as Told
  const letter = prepareLearningMail(workerContext(machine), id, enrolment, announcement)
  if (letter) await sendQueued(machine, job, id, letter)
}

/** What a coordinator decided for somebody. */
const sendDecidedMail: JobHandler = async (job, machine) => {
  const told = job.payload as DecidedPayload
  const letter = prepareDecidedMail(workerContext(machine), told)
  if (letter) await sendQueued(machine, job, told.mail, letter)
}

export const progressJobs: Record<string, JobHandler> = {
  [DECIDED_MAIL]: sendDecidedMail,
  /** After a publication: those for whom nothing is missing any more are complete. Safe to repeat. */
  'progress.settle-course': async (job, machine) => {
    const { courseId } = job.payload as { courseId: string }
    let after = ''
    for (;;) {
      const ids = listEnrolmentIds(machine.db, courseId, after, CHUNK)
      if (ids.length === 0) return
      const ctx = workerContext(machine)
      inTransaction(ctx, (ctx) => {
        for (const id of ids) settle(ctx, getEnrolment(ctx.db, id))
      })
      after = ids.at(-1)!
      await new Promise((resolve) => setImmediate(resolve))
    }
  },
  /** What a team tells those inside, to those who agreed to mails; safe to repeat: the same mail is queued once. */
  [ANNOUNCE]: async (job, machine) => {
    const told = job.payload as { courseId: string; announcement: string }
    for (let after: string | undefined = ''; after !== undefined;) {
      after = mailAnnouncement(workerContext(machine), { ...told, after })
      await new Promise((resolve) => setImmediate(resolve))
    }
  },
  /** A regrade, step by step; killed in the middle it goes on from the start, where there is nothing left to do. */
  [REGRADE]: async (job, machine) => {
    const { regradeId } = job.payload as { regradeId: string }
    for (let after: string | undefined = ''; after !== undefined;) {
      after = applyRegrade(workerContext(machine), { regradeId, after })
      await new Promise((resolve) => setImmediate(resolve))
    }
  },
  [SEND_MAIL]: sendMail,
  [LEARNING_MAIL]: sendLearningMail,
  /** Once a day: one lesson is left of a course that nobody has looked at for a week. */
  [REMIND]: async (_, machine) => {
    for (let after: string | undefined = ''; after !== undefined;) {
      after = remindOneLeft(workerContext(machine), { after })
      await new Promise((resolve) => setImmediate(resolve))
    }
  },
  /** After two accounts turned out to be one person's. */
  'enrolments.join': async (job, machine) => {
    joinEnrolments(workerContext(machine), job.payload as { fromId: string; intoId: string })
  },
  /** After an e-mail address was confirmed. */
  'credentials.issue-pending': async (job, machine) => {
    issuePending(workerContext(machine), job.payload as { personId: string })
  },
}

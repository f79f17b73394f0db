// An announcement goes by mail to those inside who agreed to mails, a few at a time.
import { inTransaction } from '../../platform/db'
import { findAnnouncement } from '../authoring/announce.server'
import type { Context } from '../context'
import { getEnrolment, listEnrolmentIds } from '../enrolments/queries.server'
import { queueLearningMail } from './learning-mail.server'

const CHUNK = 20

/** One chunk of the enrolments after an id; returns where the next begins, undefined at the end. */
export function mailAnnouncement(
  ctx: Context,
  { courseId, announcement, after }: { courseId: string; announcement: string; after: string },
): string | undefined {
  return inTransaction(ctx, (ctx) => {
    const told = findAnnouncement(ctx.db, announcement)
    const ids = told ? listEnrolmentIds(ctx.db, courseId, after, CHUNK) : []
    for (const id of ids) {
      const enrolment = getEnrolment(ctx.db, id)
      if (told && enrolment.withdrawnAt === null && enrolment.enrolledAt <= told.at)
        queueLearningMail(ctx, enrolment, 'announcement', { announcement })
    }
    return ids.at(-1)
  })
}

// Once a day the worker looks for people whom one lesson separates from the end of a course, and who have not come for a
// week. Each enrolment is reminded at most once, and only where the person agreed to such mails.
import { and, asc, between, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm'
import { consents, people } from '../../../db/schema/accounts'
import { enrolments } from '../../../db/schema/enrolments'
import { completions } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import { enqueue, hasRunSince } from '../../platform/queue'
import type { Context } from '../context'
import { toEnrolment } from '../enrolments/queries.server'
import { onlyOneLeft, queueLearningMail } from './learning-mail.server'
import { progressOf } from './queries.server'

export const REMIND = 'progress.remind-one-left'
const DAY_MS = 24 * 60 * 60 * 1000
const IDLE_MS = 7 * DAY_MS
/** Whoever has not come for this long is left in peace. */
const LONGEST_IDLE_MS = 60 * DAY_MS
/** Enrolments looked at in one transaction, whether or not any of them is to be reminded: nobody who saves waits long. */
const CHUNK = 300

/** Asks for a round, where the last one is a day ago. */
export function askReminders({ db, now }: Context): void {
  if (!hasRunSince(db, REMIND, now - DAY_MS)) enqueue(db, REMIND, {}, { onceKey: REMIND, now })
}

/** One chunk of the enrolments after an id, for those who may be reminded; returns where the next begins, undefined at the end. */
export function remindOneLeft(ctx: Context, { after }: { after: string }): string | undefined {
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const next = db
      .select({ id: enrolments.id })
      .from(enrolments)
      .where(gt(enrolments.id, after))
      .orderBy(asc(enrolments.id))
      .limit(1)
      .offset(CHUNK - 1)
      .get()?.id
    const chunk = and(gt(enrolments.id, after), next === undefined ? undefined : lte(enrolments.id, next))
    const idle = between(enrolments.lastSeenAt, now - LONGEST_IDLE_MS, now - IDLE_MS)
    const inside = and(isNull(enrolments.withdrawnAt), isNull(enrolments.remindedAt), isNull(completions.enrolmentId))
    const rows = db
      .select({ enrolment: enrolments })
      .from(enrolments)
      .innerJoin(
        people,
        and(eq(people.id, enrolments.personId), isNull(people.endedAt), isNotNull(people.emailConfirmedAt)),
      )
      .innerJoin(
        consents,
        and(eq(consents.personId, people.id), eq(consents.kind, 'learning-mail'), isNull(consents.endedAt)),
      )
      .leftJoin(completions, eq(completions.enrolmentId, enrolments.id))
      .where(and(chunk, idle, inside))
      .all()
    for (const { enrolment } of rows) {
      const found = toEnrolment(enrolment)
      if (!onlyOneLeft(progressOf(db, found))) continue
      queueLearningMail(ctx, found, 'one-lesson-left')
      db.update(enrolments).set({ remindedAt: now }).where(eq(enrolments.id, found.id)).run()
    }
    return next
  })
}

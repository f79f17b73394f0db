// A coordinator of the programme recognises that somebody's earlier training counts as the course: dated, with its reason. It
// is no completion and no certificate of this platform, and it can be taken back.
import { and, eq, isNull } from 'drizzle-orm'
import { recognitions } from '../../../db/schema/enrolments'
import { completions } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { coordinatedEnrolment } from '../enrolments/coordinated.server'
import { queueDecidedMail } from './decided-mail.server'

/** Twice is once: what stands is kept. Refuses: not-allowed, not-found, already-completed. */
export function recognise(ctx: Context, input: { enrolmentId: string; training: string; reason: string }): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const enrolment = coordinatedEnrolment(ctx, input.enrolmentId)
    if (standing(ctx, enrolment.id)) return
    const done = db
      .select({ at: completions.completedAt })
      .from(completions)
      .where(eq(completions.enrolmentId, enrolment.id))
    if (done.get()) throw new Refusal('already-completed')
    const id = newId()
    const { training, reason } = input
    const by = { recognisedAt: now, recognisedBy: actorName(ctx.actor) }
    db.insert(recognitions)
      .values({ id, enrolmentId: enrolment.id, training, reason, ...by })
      .run()
    queueDecidedMail(ctx, enrolment, { id })
    record(ctx, 'enrolments.recognise', enrolment.id, { recognition: id })
  })
}

/** Takes a recognition back. Twice is once. Refuses: not-allowed, not-found. */
export function endRecognition(ctx: Context, input: { enrolmentId: string; reason: string }): void {
  inTransaction(ctx, (ctx) => {
    const enrolment = coordinatedEnrolment(ctx, input.enrolmentId)
    const found = standing(ctx, enrolment.id)
    if (!found) return
    ctx.db
      .update(recognitions)
      .set({ endedAt: ctx.now, endedBy: actorName(ctx.actor), endedReason: input.reason })
      .where(eq(recognitions.id, found.id))
      .run()
    record(ctx, 'enrolments.end-recognition', enrolment.id, { recognition: found.id })
  })
}

const standing = ({ db }: Context, enrolmentId: string) =>
  db
    .select()
    .from(recognitions)
    .where(and(eq(recognitions.enrolmentId, enrolmentId), isNull(recognitions.endedAt)))
    .get()

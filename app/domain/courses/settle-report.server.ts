// The team has dealt with what a learner reported; an answer, if there is one, appears to that person in the lesson.
import { eq } from 'drizzle-orm'
import { errorReports } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { isOnTeam } from './queries-reports.server'

/** Settles once: a second press by anybody changes nothing. Refuses: not-found (also for who is not on the team). */
export function settleReport(ctx: Context, input: { id: string; answer?: string | undefined }): void {
  inTransaction(ctx, (ctx) => {
    const { db, now, actor } = ctx
    const report = db.select().from(errorReports).where(eq(errorReports.id, input.id)).get()
    if (!report || !isOnTeam(db, report.courseId, personOf(ctx).id)) throw new Refusal('not-found')
    if (report.settledAt !== null) return
    db.update(errorReports)
      .set({ settledAt: now, settledBy: actorName(actor), answer: input.answer || null })
      .where(eq(errorReports.id, report.id))
      .run()
    record(ctx, 'courses.settle-report', report.courseId)
  })
}

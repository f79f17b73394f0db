// A learner tells the course's team that something is wrong at a place of a lesson. The team's owners hear of it by mail,
// an hour's reports in one. Sending twice is reporting once.
import { eq } from 'drizzle-orm'
import { errorReports } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { enqueue } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { listLessons } from './queries.server'

export const TELL_REPORTS = 'courses.tell-reports'
/** Between the first report and the mail; while that waits, no other is queued: at most one a course and hour. */
const COLLECT_MS = 3_600_000

export interface ReportInput {
  /** made by the form */
  id: string
  courseId: string
  lessonId: string
  revision: number
  language: Lang
  asset?: string | undefined
  atMs?: number | undefined
  words: string
}

/** Refuses: not-found (no such lesson). The door sees that the person is inside. */
export function reportError(ctx: Context, input: ReportInput): void {
  inTransaction(ctx, ({ db, now }) => {
    const personId = personOf(ctx).id
    if (!listLessons(db, input.courseId).some((l) => l.id === input.lessonId)) throw new Refusal('not-found')
    if (db.select({ id: errorReports.id }).from(errorReports).where(eq(errorReports.id, input.id)).get()) return
    db.insert(errorReports)
      .values({ ...input, asset: input.asset ?? null, atMs: input.atMs ?? null, personId, reportedAt: now })
      .run()
    const payload = { courseId: input.courseId }
    enqueue(db, TELL_REPORTS, payload, { runAt: now + COLLECT_MS, onceKey: `${TELL_REPORTS}:${input.courseId}`, now })
  })
}

// A wrong key is mended: the answers given to it are judged again by the newest revision, and it only raises. The act is
// a row; a job does the work in steps, and goes on where it was stopped.
import { and, eq } from 'drizzle-orm'
import { regrades } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { enqueue } from '../../platform/queue'
import { record } from '../audit/record.server'
import { findPart } from '../authoring/team.server'
import { actorName, type Context } from '../context'
import { mayChange } from '../courses/policy'
import { Refusal } from '../refusal'
import { mayRegrade } from './policy'
import { mendedBy, type RegradeTarget } from './regrade-candidates.server'

export const REGRADE = 'progress.regrade'

export interface StartedRegrade {
  id: string
  revision: number
  isNew: boolean
  /** absent while the job is not through */
  finishedAt?: number
}

/**
 * Orders the regrade of one question by the newest revision; ordering it twice is ordering it once. From now on attempts
 * of earlier revisions that are still open are judged by both keys when they are sent.
 * Refuses: not-allowed, and as `mendedBy`.
 */
export function regrade(ctx: Context, input: RegradeTarget & { reason?: string }): StartedRegrade {
  return inTransaction(ctx, (ctx) => {
    const { db, now, actor } = ctx
    const part = actor.kind === 'person' ? findPart(db, input.courseId, actor.id) : undefined
    if (!mayRegrade(actor) && !mayChange(part)) throw new Refusal('not-allowed')
    const { courseId, lessonId, questionId, revision } = mendedBy(db, input)
    const same = and(
      eq(regrades.courseId, courseId),
      eq(regrades.lessonId, lessonId),
      eq(regrades.questionId, questionId),
    )
    const known = db
      .select()
      .from(regrades)
      .where(and(same, eq(regrades.revision, revision)))
      .get()
    if (known?.finishedAt) return { id: known.id, revision, isNew: false, finishedAt: known.finishedAt }
    const id = known?.id ?? newId()
    if (!known) {
      const by = { madeAt: now, madeBy: actorName(actor) }
      db.insert(regrades)
        .values({ id, courseId, lessonId, questionId, revision, reason: input.reason ?? '', ...by })
        .run()
      record(ctx, 'progress.regrade', id, { lesson: lessonId, question: questionId, revision })
    }
    // Also where the row is known: a job that gave up is taken up again.
    enqueue(db, REGRADE, { regradeId: id }, { now, onceKey: `regrade:${id}` })
    return { id, revision, isNew: !known }
  })
}

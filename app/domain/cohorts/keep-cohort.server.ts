// A group is changed, or closed: its links end, nobody is reminded any more, and what was learnt in it stays to be read.
import { and, eq, isNull } from 'drizzle-orm'
import { cohortLinks, cohorts } from '../../../db/schema/cohorts'
import { inTransaction } from '../../platform/db'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import type { Cohort } from './cohort'
import type { CohortFields } from './forms'
import { requireCourses, requireDeadline, writeCourses } from './make-cohort.server'
import { findCohort } from './queries.server'

/** Who is in it does not change. Refuses: not-found, cohort-closed, cohort-course, deadline-past (of another day than before). */
export function changeCohort(ctx: Context, { id, ...input }: CohortFields & { id: string }): void {
  inTransaction(ctx, (ctx) => {
    const found = openCohort(ctx, id)
    // a course that is closed since then may stay
    requireCourses(
      ctx.db,
      input.courses.filter((course) => !found.courseIds.includes(course)),
    )
    if (input.deadline !== found.deadlineOn) requireDeadline(ctx, input.deadline)
    const said = {
      name: input.name,
      deadlineOn: input.deadline ?? null,
      isReminding: input.reminds ? 1 : 0,
    }
    ctx.db.update(cohorts).set(said).where(eq(cohorts.id, id)).run()
    writeCourses(ctx.db, id, input.courses)
    record(ctx, 'cohorts.change', id, { courses: input.courses.length, deadline: said.deadlineOn })
  })
}

/** Twice is once. Refuses: not-found. */
export function closeCohort(ctx: Context, id: string): void {
  inTransaction(ctx, (ctx) => {
    const found = findCohort(ctx.db, coordinatorScope(ctx.db, ctx.actor), id)
    if (!found) throw new Refusal('not-found')
    if (found.closedAt !== null) return
    const closed = { closedAt: ctx.now, closedBy: actorName(ctx.actor) }
    ctx.db.update(cohorts).set(closed).where(eq(cohorts.id, id)).run()
    ctx.db
      .update(cohortLinks)
      .set({ endedAt: ctx.now })
      .where(and(eq(cohortLinks.cohortId, id), isNull(cohortLinks.endedAt)))
      .run()
    record(ctx, 'cohorts.close', id)
  })
}

/** The group, where whoever acts may change it now. Refuses: not-found, cohort-closed. */
export function openCohort(ctx: Context, id: string): Cohort {
  const found = findCohort(ctx.db, coordinatorScope(ctx.db, ctx.actor), id)
  if (!found) throw new Refusal('not-found')
  if (found.closedAt !== null) throw new Refusal('cohort-closed')
  return found
}

// An enrolment that somebody coordinates: acts on another person's study are for the programme's own coordinators, each in
// their part of it, which is settled by the country of the enrolment.
import { eq } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import { isOfProgramme } from '../accounts/policy'
import { coordinatorScope } from '../accounts/queries.server'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { type Enrolment, getEnrolment } from './queries.server'

/** Refuses: not-allowed to an institution's coordinators and to whoever coordinates nothing, not-found elsewhere. */
export function coordinatedEnrolment(ctx: Context, enrolmentId: string): Enrolment {
  const isMachine = ctx.actor.kind === 'machine'
  const scope = coordinatorScope(ctx.db, ctx.actor)
  if (!isMachine && !isOfProgramme(scope)) throw new Refusal('not-allowed')
  const at = ctx.db.select({ country: enrolments.country }).from(enrolments).where(eq(enrolments.id, enrolmentId)).get()
  const isInside = isMachine || scope?.country === null || scope?.country === at?.country
  if (!at || !isInside) throw new Refusal('not-found')
  return getEnrolment(ctx.db, enrolmentId)
}

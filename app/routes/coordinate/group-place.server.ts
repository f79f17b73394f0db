// One group as the doors of its pages need it: not there outside of the coordinator's part of the programme.
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { findCohort } from '../../domain/cohorts/queries.server'
import type { DoorArgs, SignedInContext } from '../guard.server'

/** Throws 404 where there is none in this part, or (`isOpen`) where it was closed. */
export function groupAt(ctx: SignedInContext, { params }: Pick<DoorArgs, 'params'>, isOpen = false) {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  const cohort = findCohort(ctx.db, scope, params.groupId ?? '')
  if (!cohort || !scope || (isOpen && cohort.closedAt !== null)) throw new Response(null, { status: 404 })
  return { cohort, scope, here: `/${ctx.lang}/coordinate/groups/${cohort.id}` }
}

// An affiliation that a coordinator may confirm or end: of a person they see, with an institution that they coordinate.
import { and, eq } from 'drizzle-orm'
import { affiliations } from '../../../db/schema/accounts'
import { coordinatorScope } from '../accounts/queries.server'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { findSeen, isAffiliationIn } from './seen.server'

/** Refuses: not-found. */
export function getSeenAffiliation(
  ctx: Context,
  { personId, affiliationId }: { personId: string; affiliationId: string },
): typeof affiliations.$inferSelect {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  const mine = and(eq(affiliations.id, affiliationId), eq(affiliations.personId, personId))
  const row =
    scope && findSeen(ctx.db, scope, personId)
      ? ctx.db
          .select()
          .from(affiliations)
          .where(and(mine, isAffiliationIn(scope)))
          .get()
      : undefined
  if (!row) throw new Refusal('not-found')
  return row
}

// A person says where they work. The link is dated: another one ends the one before, and what was copied into
// enrolments and completions meanwhile never moves.
import { and, eq, isNull } from 'drizzle-orm'
import { affiliations } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { actorName, type Context } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { Refusal } from '../refusal'
import { findAffiliation } from './affiliation.server'
import { mayDeclareFor } from './policy'
import type { JobArea } from './rules'
import { endSharing } from './sharing.server'

export interface Declaration {
  personId: string
  institutionId: string
  jobArea?: JobArea | undefined
  /** by a coordinator of the institution, or by the machine: the link counts as confirmed */
  isConfirmed?: boolean
}

/** Saying the same twice is saying it once. Refuses: not-allowed, not-found. */
export function declareAffiliation(ctx: Context, input: Declaration): void {
  inTransaction(ctx, (ctx) => {
    const { personId, jobArea = null } = input
    if (!mayDeclareFor(ctx.actor, personId, input.isConfirmed === true)) throw new Refusal('not-allowed')
    const institutionId = findInstitution(ctx.db, input.institutionId)?.id
    if (institutionId === undefined) throw new Refusal('not-found')
    const standing = findAffiliation(ctx.db, personId)
    if (standing?.institution.id === institutionId) {
      if (standing.jobArea === jobArea) return
      ctx.db.update(affiliations).set({ jobArea }).where(eq(affiliations.id, standing.id)).run()
      return
    }
    endCurrent(ctx, personId)
    const confirmed = input.isConfirmed ? { confirmedAt: ctx.now, confirmedBy: actorName(ctx.actor) } : {}
    const link = { personId, institutionId, jobArea, fromAt: ctx.now, declaredAt: ctx.now }
    ctx.db
      .insert(affiliations)
      .values({ id: newId(), ...link, ...confirmed })
      .run()
  })
}

/** Ends what is open of a person, and the sharing that came of it; inside the caller's transaction. */
export function endCurrent(ctx: Context, personId: string): void {
  const open = and(eq(affiliations.personId, personId), isNull(affiliations.toAt))
  ctx.db.update(affiliations).set({ toAt: ctx.now }).where(open).run()
  endSharing(ctx, personId, 'workplace')
}

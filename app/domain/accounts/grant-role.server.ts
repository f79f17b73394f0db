// Somebody is given a role on top of being a learner; coordinators, of the programme, of one country or of one
// institution. Giving it twice is giving it once; giving it for something else ends the one before.
import { and, eq, isNull } from 'drizzle-orm'
import { roleGrants } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { record } from '../audit/record.server'
import { actorName, type Context, type Role } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { Refusal } from '../refusal'
import { mayGrantRoles } from './policy'
import { findPerson } from './queries.server'
import { isCountry } from './rules'

export interface Grant {
  personId: string
  role: Role
  /** a coordinator of this one only */
  institutionId?: string | undefined
  /** a coordinator of this country only (ISO 3166-1 alpha-2); never beside an institution */
  country?: string | undefined
}

/** Refusals: not-allowed, not-found (the person, the institution or the country). */
export function grantRole(ctx: Context, input: Grant): void {
  if (!mayGrantRoles(ctx.actor)) throw new Refusal('not-allowed')
  writeRole(ctx, input)
}

/** Whoever accepts an invitation to a team makes courses from then on; what gave them the role is written down. */
export function roleByInvitation(ctx: Context, personId: string, invitation: string): void {
  writeRole(ctx, { personId, role: 'instructor' }, { invitation })
}

function writeRole(ctx: Context, input: Grant, why: Record<string, string> = {}): void {
  inTransaction(ctx, (ctx) => {
    const { personId, role } = input
    if (!findPerson(ctx.db, personId)) throw new Refusal('not-found')
    const asked = role === 'coordinator' ? (input.institutionId ?? null) : null
    const institutionId = asked === null ? null : findInstitution(ctx.db, asked)?.id
    if (institutionId === undefined) throw new Refusal('not-found')
    const country = role === 'coordinator' && institutionId === null ? (input.country ?? null) : null
    if (country !== null && !isCountry(country)) throw new Refusal('not-found')
    const current = and(eq(roleGrants.personId, personId), eq(roleGrants.role, role), isNull(roleGrants.endedAt))
    const standing = ctx.db.select().from(roleGrants).where(current).get()
    if (standing?.institutionId === institutionId && standing.country === country) return
    const by = actorName(ctx.actor)
    if (standing) ctx.db.update(roleGrants).set({ endedAt: ctx.now, endedBy: by }).where(current).run()
    const given = { personId, role, institutionId, country, grantedAt: ctx.now, grantedBy: by }
    ctx.db
      .insert(roleGrants)
      .values({ id: newId(), ...given })
      .run()
    record(ctx, 'accounts.grant-role', personId, { role, institution: institutionId, country, ...why })
  })
}

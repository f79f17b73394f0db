// Who holds which role, of what, since when, and who gave it; those that ended stay on record.
import { and, count, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { people, roleGrants } from '../../../db/schema/accounts'
import { institutions } from '../../../db/schema/institutions'
import type { Db } from '../../platform/db'
import { type PageKey, pageOf } from '../../platform/page-key'
import type { Role } from '../context'

export const ROLES = ['administrator', 'coordinator', 'instructor'] as const satisfies Role[]
export const HOLDERS_A_PAGE = 50

export interface RoleGrant {
  id: string
  personId: string
  role: Role
  /** of a coordinator of one institution */
  institution: string | null
  /** of a coordinator of one country (ISO 3166-1 alpha-2) */
  country: string | null
  grantedAt: number
  /** id of a person, or the machine's name */
  grantedBy: string
  endedAt: number | null
  endedBy: string | null
}

const GRANT = {
  id: roleGrants.id,
  personId: roleGrants.personId,
  role: sql<Role>`${roleGrants.role}`,
  institution: institutions.name,
  country: roleGrants.country,
  grantedAt: roleGrants.grantedAt,
  grantedBy: roleGrants.grantedBy,
  endedAt: roleGrants.endedAt,
  endedBy: roleGrants.endedBy,
}

/** The roles a person holds and has held, last given first. */
export function listGrants(db: Db, personId: string): RoleGrant[] {
  return db
    .select(GRANT)
    .from(roleGrants)
    .leftJoin(institutions, eq(institutions.id, roleGrants.institutionId))
    .where(eq(roleGrants.personId, personId))
    .orderBy(desc(roleGrants.grantedAt), desc(roleGrants.id))
    .all()
}

/** Who holds a role today, last given first. */
export function listHolders(db: Db, role: Role, before: PageKey, limit = HOLDERS_A_PAGE) {
  const current = and(eq(roleGrants.role, role), isNull(roleGrants.endedAt))
  const rows = db
    .select({ ...GRANT, name: people.name, email: people.email, accessName: people.accessName })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .leftJoin(institutions, eq(institutions.id, roleGrants.institutionId))
    .where(and(current, sql`(${roleGrants.grantedAt}, ${roleGrants.id}) < (${before.at}, ${before.id})`))
    .orderBy(desc(roleGrants.grantedAt), desc(roleGrants.id))
    .limit(limit + 1)
    .all()
  return pageOf(rows, limit, ({ grantedAt: at, id }) => ({ at, id }))
}

/** How many hold each role today. */
export function countHolders(db: Db): Record<Role, number> {
  const rows = db
    .select({ role: roleGrants.role, n: count() })
    .from(roleGrants)
    .where(and(inArray(roleGrants.role, [...ROLES]), isNull(roleGrants.endedAt)))
    .groupBy(roleGrants.role)
    .all()
  const of = (role: Role): number => rows.find((row) => row.role === role)?.n ?? 0
  return { administrator: of('administrator'), coordinator: of('coordinator'), instructor: of('instructor') }
}

/** Whether somebody else, whose account is open, administers too. */
export function hasOtherAdministrator(db: Db, personId: string): boolean {
  const other = and(
    eq(roleGrants.role, 'administrator'),
    isNull(roleGrants.endedAt),
    ne(roleGrants.personId, personId),
    isNull(people.endedAt),
  )
  const rows = db.select({ id: roleGrants.id }).from(roleGrants).innerJoin(people, eq(people.id, roleGrants.personId))
  return rows.where(other).limit(1).get() !== undefined
}

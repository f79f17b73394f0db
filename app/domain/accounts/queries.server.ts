// People as other parts of the product read them. An address leads to the one account that confirmed it;
// accounts that only claim an address are found by their own id or password.
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { people, roleGrants } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'
import type { Actor, Role } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { emailKey } from './email'
import type { CoordinatorScope } from './policy'

export type Person = typeof people.$inferSelect

/** A person whose account has not ended. */
export function findPerson(db: Db, id: string): Person | undefined {
  return db
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.endedAt)))
    .get()
}

/** The account that confirmed this address. */
export function findPersonByEmail(db: Db, email: string): Person | undefined {
  const owner = and(eq(people.emailKey, emailKey(email)), isNotNull(people.emailConfirmedAt), isNull(people.endedAt))
  return db.select().from(people).where(owner).get()
}

/** The newest account that claims this address and has not confirmed it. */
export function findClaimant(db: Db, email: string): Person | undefined {
  const claimant = and(eq(people.emailKey, emailKey(email)), isNull(people.emailConfirmedAt), isNull(people.endedAt))
  return db.select().from(people).where(claimant).orderBy(desc(people.createdAt), desc(people.id)).limit(1).get()
}

/** The name as it stands on certificates, also of an account that ended. */
export function personName(db: Db, id: string): string | undefined {
  return db.select({ name: people.name }).from(people).where(eq(people.id, id)).get()?.name
}

/** The same of many people: id → name. */
export function personNames(db: Db, ids: readonly string[]): Map<string, string> {
  if (ids.length === 0) return new Map()
  const rows = db.select({ id: people.id, name: people.name }).from(people)
  return new Map(
    rows
      .where(inArray(people.id, [...ids]))
      .all()
      .map(({ id, name }) => [id, name]),
  )
}

/** A person, also one whose account ended. */
export function findAnyPerson(db: Db, id: string): Person | undefined {
  return db.select().from(people).where(eq(people.id, id)).get()
}

/** The roles a person has now. */
export function listRoles(db: Db, personId: string): Role[] {
  const current = and(eq(roleGrants.personId, personId), isNull(roleGrants.endedAt))
  return db
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(current)
    .all()
    .map((row) => row.role as Role)
}

/** Whose access card carries this user name (as parseAccessName gives it). */
export function findPersonByAccessName(db: Db, accessName: string): Person | undefined {
  return db
    .select()
    .from(people)
    .where(and(eq(people.accessName, accessName), isNull(people.endedAt)))
    .get()
}

/** What somebody coordinates now; undefined = nothing. */
export function coordinatorScope(db: Db, actor: Actor): CoordinatorScope {
  if (actor.kind !== 'person') return undefined
  const current = and(eq(roleGrants.personId, actor.id), eq(roleGrants.role, 'coordinator'), isNull(roleGrants.endedAt))
  const { institutionId, country } = roleGrants
  const scope = db.select({ institutionId, country }).from(roleGrants).where(current).get()
  if (!scope?.institutionId) return scope
  return { ...scope, institutionId: findInstitution(db, scope.institutionId)?.id ?? scope.institutionId }
}

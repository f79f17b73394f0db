// What of these a person has, and what is demanded of them.
import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { oneTimePasswords, passkeys, recoveryCodes } from '../../../db/schema/proofs'
import type { Db } from '../../platform/db'
import type { Role } from '../context'
import { findPerson } from '../accounts/queries.server'
import { programme } from '../settings/queries.server'
import { type Asks, isEnough, lacksProof, type Shown, standingRoles, type Way } from './rules'

export const isDemanded = (db: Db): boolean => programme(db).secondFactor === 'demanded'

/** Somebody who signed in, and how. */
type SignedIn = Shown & { id: string }

/** Only people with a role are asked, and whoever has shown enough already is not looked up. */
function asksOf(db: Db, shown: SignedIn): Asks {
  if (shown.roles.length === 0 || isEnough(shown.proofs)) return 'nobody'
  if (appSince(db, shown.id) !== undefined) return 'person'
  return isDemanded(db) ? 'programme' : 'nobody'
}

/** Whether a sign-in has to show more before it acts in the person's roles. */
export const lacksMore = (db: Db, shown: SignedIn): boolean => lacksProof(shown, asksOf(db, shown))

/** The roles that a sign-in may act in now; learners cost no look-up. */
export const rolesOf = (db: Db, shown: SignedIn): readonly Role[] => standingRoles(shown, asksOf(db, shown))

export type Passkey = typeof passkeys.$inferSelect

export const listPasskeys = (db: Db, personId: string): Passkey[] =>
  db.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(asc(passkeys.createdAt)).all()

/** A passkey by the id of its credential, of a person whose account is open. */
export function findPasskey(db: Db, id: string): Passkey | undefined {
  const found = db.select().from(passkeys).where(eq(passkeys.id, id)).get()
  return found && findPerson(db, found.personId) ? found : undefined
}

/** Since when a person's app counts, ms UTC; undefined = they have none. */
export function appSince(db: Db, personId: string): number | undefined {
  const own = and(eq(oneTimePasswords.personId, personId), isNotNull(oneTimePasswords.confirmedAt))
  return db.select({ at: oneTimePasswords.confirmedAt }).from(oneTimePasswords).where(own).get()?.at ?? undefined
}

export function countRecoveryCodes(db: Db, personId: string): number {
  const open = and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt))
  return db.select({ n: count() }).from(recoveryCodes).where(open).get()?.n ?? 0
}

/**
 * What somebody shows who knows the password. One that was chosen by a link from the mail shows the mailbox once more: it
 * must not stand beside it, where the person has an app or a passkey that would then be walked around.
 */
export function passwordShows(db: Db, personId: string): 'password' | 'mailbox' {
  const isMailed = (findPerson(db, personId)?.passwordByMailAt ?? null) !== null
  const hasMore = isMailed && (appSince(db, personId) !== undefined || listPasskeys(db, personId).length > 0)
  return hasMore ? 'mailbox' : 'password'
}

/** The ways by which a person can show more. A recovery code is typed where the app's code is. */
export function listWays(db: Db, personId: string): Way[] {
  const person = findPerson(db, personId)
  return [
    ...(listPasskeys(db, personId).length > 0 ? (['passkey'] as const) : []),
    ...(appSince(db, personId) !== undefined || countRecoveryCodes(db, personId) > 0 ? (['totp'] as const) : []),
    ...(person?.email ? (['mailbox'] as const) : []),
    ...(person?.passwordHash && passwordShows(db, personId) === 'password' ? (['password'] as const) : []),
  ]
}

// A lock that all processes see: a lease in a row, renewed while it is held. A holder learns that somebody waits; one whose
// process died loses it when the lease ends.
import { and, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import { locks } from '../../db/schema/locks'
import type { Db } from './db'
import { newToken } from './ids'

export const LEASE_MS = 6_000

/** Takes the lock, or says that another holds it and that it is wanted. The token is needed to keep it and to give it back. */
export function takeLock(db: Db, name: string, now = Date.now()): string | undefined {
  const token = newToken()
  const values = { token, heldUntil: now + LEASE_MS, wantedAt: null }
  const taken = db
    .insert(locks)
    .values({ name, ...values })
    .onConflictDoUpdate({ target: locks.name, set: values, setWhere: lt(locks.heldUntil, now) })
    .returning({ token: locks.token })
    .get()
  if (taken) return token
  db.update(locks)
    .set({ wantedAt: now })
    .where(and(eq(locks.name, name), isNull(locks.wantedAt)))
    .run()
  return undefined
}

/** Whether somebody holds it at this moment. */
export function isLocked(db: Db, name: string, now = Date.now()): boolean {
  const held = and(eq(locks.name, name), gte(locks.heldUntil, now))
  return db.select({ name: locks.name }).from(locks).where(held).get() !== undefined
}

/** Renews the lease; 'wanted' where another asks for it, 'lost' where it is no longer ours. */
export function keepLock(db: Db, name: string, token: string, now = Date.now()): 'held' | 'wanted' | 'lost' {
  const kept = db
    .update(locks)
    .set({ heldUntil: now + LEASE_MS })
    .where(and(eq(locks.name, name), eq(locks.token, token)))
    .returning({ wantedAt: locks.wantedAt })
    .get()
  return kept === undefined ? 'lost' : kept.wantedAt === null ? 'held' : 'wanted'
}

export function giveLock(db: Db, name: string, token: string): void {
  db.delete(locks)
    .where(and(eq(locks.name, name), eq(locks.token, token)))
    .run()
}

/** Rows whose process died and that nobody asked for again. */
export function sweepLocks(db: Db, now: number): void {
  db.delete(locks)
    .where(lt(locks.heldUntil, sql`${now - LEASE_MS}`))
    .run()
}

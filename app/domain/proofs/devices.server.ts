// A device becomes known by a sign-in that was enough, for half a year and never where others use it too. Its secret is made
// anew each time that happens, so that one put there beforehand is worth nothing.
import { and, eq, gt, ne } from 'drizzle-orm'
import { knownDevices } from '../../../db/schema/proofs'
import { type Db, inTransaction } from '../../platform/db'
import { newToken, sha256 } from '../../platform/ids'
import type { Context } from '../context'
import { tell } from './notice.server'

const DAY_MS = 24 * 60 * 60_000
export const DEVICE_LASTS_MS = 180 * DAY_MS

/** Whether this person once showed enough on this device. */
export function isKnownDevice(db: Db, personId: string, token: string | undefined, now: number): boolean {
  if (token === undefined) return false
  const own = and(
    eq(knownDevices.id, sha256(token)),
    eq(knownDevices.personId, personId),
    gt(knownDevices.expiresAt, now),
  )
  return db.select({ id: knownDevices.id }).from(knownDevices).where(own).get() !== undefined
}

/** Makes a device known to a person and tells them. Returns its new secret; others who are known on it go along. */
export function makeDeviceKnown(ctx: Context, personId: string, token: string | undefined): string {
  return inTransaction(ctx, (ctx) => {
    const made = newToken()
    const id = sha256(made)
    if (token !== undefined) {
      const before = sha256(token)
      ctx.db
        .delete(knownDevices)
        .where(and(eq(knownDevices.id, before), eq(knownDevices.personId, personId)))
        .run()
      ctx.db.update(knownDevices).set({ id }).where(eq(knownDevices.id, before)).run()
    }
    const row = { id, personId, createdAt: ctx.now, expiresAt: ctx.now + DEVICE_LASTS_MS }
    ctx.db.insert(knownDevices).values(row).run()
    tell(ctx, personId, 'device-known')
    return made
  })
}

/** Every device of a person is a new one from now on, but the one that asks. */
export function forgetDevices(ctx: Context, personId: string, exceptToken?: string): void {
  const others = exceptToken === undefined ? undefined : ne(knownDevices.id, sha256(exceptToken))
  ctx.db
    .delete(knownDevices)
    .where(and(eq(knownDevices.personId, personId), others))
    .run()
}

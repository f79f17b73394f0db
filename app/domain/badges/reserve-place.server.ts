// Gives a certificate its bit in a status list: drawn by chance, once, and for good.
import { randomInt } from 'node:crypto'
import { count, eq, max } from 'drizzle-orm'
import { badgePlaces } from '../../../db/schema/badges'
import { type Db, inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { registerKey } from '../credentials/register-key.server'
import type { Place } from './badge.server'

/** W3C, Bitstring Status List 1.0: no fewer, so that one bit among them tells nothing. */
export const BITS = 131_072
/** A list is left before free bits are hard to hit. */
const FULL = 100_000

/** The place of a certificate, by its id. Asked again it is the same. */
export function reservePlace(ctx: Pick<Context, 'db' | 'keys' | 'now'>, credentialId: string): Place {
  const known = findPlace(ctx.db, credentialId)
  if (known) return known
  return inTransaction(ctx, (ctx) => {
    registerKey(ctx)
    const list = openList(ctx.db)
    for (;;) {
      const standing = findPlace(ctx.db, credentialId)
      if (standing) return standing
      const place = { list, position: randomInt(BITS), credentialId }
      ctx.db.insert(badgePlaces).values(place).onConflictDoNothing().run()
    }
  })
}

function findPlace(db: Db, credentialId: string): Place | undefined {
  const { list, position } = badgePlaces
  return db.select({ list, position }).from(badgePlaces).where(eq(badgePlaces.credentialId, credentialId)).get()
}

function openList(db: Db): number {
  const newest =
    db
      .select({ list: max(badgePlaces.list) })
      .from(badgePlaces)
      .get()?.list ?? 1
  const taken = db.select({ n: count() }).from(badgePlaces).where(eq(badgePlaces.list, newest)).get()?.n ?? 0
  return taken < FULL ? newest : newest + 1
}

// The sign-ins of one person as that person sees them. Ids here are digests already: they end a sign-in as they are, and
// hashing one again would end nothing (docs/decisions/004).
import { and, desc, eq, gt } from 'drizzle-orm'
import { signIns } from '../../db/schema/accounts'
import type { Db } from './db'
import { sha256 } from './ids'

export interface ListedSignIn {
  id: string
  /** of the device, coarse; '' = not known */
  label: string
  /** ms UTC */
  since: number
  /** ms UTC of the day of last use, at its beginning */
  usedAt: number
  isShared: boolean
  /** the one that asks */
  isThis: boolean
}

const MOST = 100

/** Those that are not over, last used first; at most a hundred. */
export function listSignInsOf(db: Db, personId: string, token: string, now: number): ListedSignIn[] {
  const rows = db
    .select()
    .from(signIns)
    .where(and(eq(signIns.userId, personId), gt(signIns.expiresAt, Math.floor(now / 1000))))
    .orderBy(desc(signIns.usedAt), desc(signIns.createdAt))
    .limit(MOST)
    .all()
  const own = sha256(token)
  return rows.map(({ id, label, createdAt: since, usedAt, place }) => ({
    id,
    label,
    since,
    usedAt: Math.max(usedAt, since),
    isShared: place === 'shared',
    isThis: id === own,
  }))
}

/** Ends one that was listed; another person's is not there. Twice is once. */
export function endListedSignIn(db: Db, personId: string, id: string): void {
  db.delete(signIns)
    .where(and(eq(signIns.id, id), eq(signIns.userId, personId)))
    .run()
}

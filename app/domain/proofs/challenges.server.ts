// What an authenticator was asked to sign: kept for five minutes, and taken once.
import { and, eq, gt } from 'drizzle-orm'
import { passkeyChallenges } from '../../../db/schema/proofs'
import { inTransaction } from '../../platform/db'
import { sha256 } from '../../platform/ids'
import type { Context } from '../context'

export const CHALLENGE_LASTS_MS = 5 * 60_000

/** `personId`: a passkey is to be added to this account; none = whoever has one signs in. */
export function keepChallenge(ctx: Context, challenge: string, personId?: string): void {
  inTransaction(ctx, ({ db, now }) => {
    const purpose = personId === undefined ? 'use' : 'add'
    const row = { id: sha256(challenge), purpose, personId: personId ?? null, expiresAt: now + CHALLENGE_LASTS_MS }
    db.insert(passkeyChallenges).values(row).run()
  })
}

/** Whether it was asked, for this, and not long ago. From here on it is taken, whatever comes of it. */
export function takeChallenge(ctx: Context, challenge: string, personId?: string): boolean {
  return inTransaction(ctx, ({ db, now }) => {
    const asked = and(
      eq(passkeyChallenges.id, sha256(challenge)),
      eq(passkeyChallenges.purpose, personId === undefined ? 'use' : 'add'),
      personId === undefined ? undefined : eq(passkeyChallenges.personId, personId),
      gt(passkeyChallenges.expiresAt, now),
    )
    return db.delete(passkeyChallenges).where(asked).run().changes > 0
  })
}

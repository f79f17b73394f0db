// What has run out is not kept: codes a day old, challenges nobody answered, devices after their half year.
import { lt } from 'drizzle-orm'
import { knownDevices, passkeyChallenges, signInCodes } from '../../../db/schema/proofs'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

const CODES_KEPT_MS = 24 * 60 * 60_000

export function sweepProofs(ctx: Context): void {
  inTransaction(ctx, ({ db, now }) => {
    db.delete(signInCodes)
      .where(lt(signInCodes.expiresAt, now - CODES_KEPT_MS))
      .run()
    db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now)).run()
    db.delete(knownDevices).where(lt(knownDevices.expiresAt, now)).run()
  })
}

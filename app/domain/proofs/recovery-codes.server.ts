// Ten codes on paper for the day when app, mailbox or device are gone. Shown once, kept as digests, each good once; new ones
// void those before.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { randomBytes } from 'node:crypto'
import { recoveryCodes } from '../../../db/schema/proofs'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { cardCodeFrom, parseCardCode, showCardCode } from '../accounts/access-name'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { tell } from './notice.server'

export const RECOVERY_CODES = 10

const PURPOSE = 'proofs.recovery-code'

/** New codes as they are shown: 7KQ4-M2XD. */
export function makeRecoveryCodes(ctx: Context, personId: string): string[] {
  return inTransaction(ctx, (ctx) => {
    ctx.db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run()
    const codes = Array.from({ length: RECOVERY_CODES }, () => cardCodeFrom(randomBytes(5)))
    for (const code of codes)
      ctx.db
        .insert(recoveryCodes)
        .values({ id: newId(), personId, codeHash: ctx.keys.hmac(PURPOSE, `${personId} ${code}`), createdAt: ctx.now })
        .run()
    record(ctx, 'proofs.make-codes', personId)
    tell(ctx, personId, 'codes-made')
    return codes.map(showCardCode)
  })
}

/** Whether this is one of the person's codes and was not used; from here on it is. */
export function takeRecoveryCode(ctx: Context, personId: string, typed: string): boolean {
  const code = parseCardCode(typed)
  if (code === undefined) return false
  return inTransaction(ctx, ({ db, keys, now }) => {
    const own = and(
      eq(recoveryCodes.personId, personId),
      inArray(recoveryCodes.codeHash, keys.hmacs(PURPOSE, `${personId} ${code}`)),
      isNull(recoveryCodes.usedAt),
    )
    return db.update(recoveryCodes).set({ usedAt: now }).where(own).run().changes > 0
  })
}

// An address is taken back by who reads the old one, and with it whatever else opened the account since: it was theirs who
// changed the address, until the owner adds it anew.
import { and, eq, gte } from 'drizzle-orm'
import { oneTimePasswords, passkeys, recoveryCodes } from '../../../db/schema/proofs'
import { inTransaction } from '../../platform/db'
import { returnEmail } from '../accounts/return-email.server'
import type { Context } from '../context'
import { forgetDevices } from './devices.server'

/** Pressing twice is pressing once. Refuses: token-used-or-old. */
export function returnAccount(ctx: Context, token: string): { email: string } {
  return inTransaction(ctx, (ctx) => {
    const { personId, email, changedAt } = returnEmail(ctx, token)
    for (const table of [passkeys, oneTimePasswords, recoveryCodes])
      ctx.db
        .delete(table)
        .where(and(eq(table.personId, personId), gte(table.createdAt, changedAt)))
        .run()
    forgetDevices(ctx, personId)
    return { email }
  })
}

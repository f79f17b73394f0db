// The way back for somebody who lost everything: at the machine's terminal, passkeys, app, recovery codes and known devices
// are taken away and every sign-in ends. Password and mailbox are left, and are enough together.
import { eq } from 'drizzle-orm'
import { oneTimePasswords, passkeys, recoveryCodes } from '../../../db/schema/proofs'
import { endSignInsOf } from '../../platform/auth'
import { inTransaction } from '../../platform/db'
import { findPerson } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import type { Actor, Context } from '../context'
import { Refusal } from '../refusal'
import { forgetDevices } from './devices.server'
import { tell } from './notice.server'

/** Only whoever is at the machine: a coordinator could otherwise open anybody's account by half. */
export const mayResetProofs = (actor: Actor): boolean => actor.kind === 'machine'

/** Refuses: not-allowed, not-found. */
export function resetProofs(ctx: Context, personId: string): void {
  inTransaction(ctx, (ctx) => {
    if (!mayResetProofs(ctx.actor)) throw new Refusal('not-allowed')
    if (!findPerson(ctx.db, personId)) throw new Refusal('not-found')
    for (const table of [passkeys, oneTimePasswords, recoveryCodes])
      ctx.db.delete(table).where(eq(table.personId, personId)).run()
    forgetDevices(ctx, personId)
    endSignInsOf(ctx.db, personId)
    record(ctx, 'proofs.reset', personId)
    tell(ctx, personId, 'factors-reset')
  })
}

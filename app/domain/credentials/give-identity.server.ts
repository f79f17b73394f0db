// A person gives the national identity number that may be printed on their certificates, or says whether it is. It is kept
// sealed; certificates that were issued already change only when their holder asks for another (reissue-own).
import { eq } from 'drizzle-orm'
import { identityNumbers } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { type IdentityKind, tidyNumber } from './identity-kinds'
import { identityOf, sealForPerson } from './seal-identity.server'

/** Keeps the number in place of one given before; the same again changes nothing. The form has checked its shape. */
export function giveIdentity(ctx: Context, input: { of: IdentityKind; number: string; isPrinted: boolean }): void {
  inTransaction(ctx, (ctx) => {
    const { db, keys, now } = ctx
    const personId = personOf(ctx).id
    const { country, kind } = input.of
    const number = tidyNumber(input.number)
    const known = identityOf(db, keys, personId)
    const isSame = known?.number === number && known.country === country && known.kind === kind
    const printSince = input.isPrinted ? (known?.printSince ?? now) : null
    if (isSame && known.printSince === printSince) return
    const values = { country, kind, sealed: sealForPerson(keys, personId, number), printSince }
    const givenAt = isSame ? known.givenAt : now
    db.insert(identityNumbers)
      .values({ personId, givenAt, ...values })
      .onConflictDoUpdate({ target: identityNumbers.personId, set: { givenAt, ...values } })
      .run()
    record(ctx, 'credentials.give-identity', personId)
  })
}

/** Whether certificates issued from now on carry the number. Refuses: not-found (none was given). */
export function printIdentity(ctx: Context, input: { isPrinted: boolean }): void {
  inTransaction(ctx, (ctx) => {
    const mine = eq(identityNumbers.personId, personOf(ctx).id)
    const row = ctx.db.select({ printSince: identityNumbers.printSince }).from(identityNumbers).where(mine).get()
    if (!row) throw new Refusal('not-found')
    if ((row.printSince !== null) === input.isPrinted) return
    ctx.db
      .update(identityNumbers)
      .set({ printSince: input.isPrinted ? ctx.now : null })
      .where(mine)
      .run()
  })
}

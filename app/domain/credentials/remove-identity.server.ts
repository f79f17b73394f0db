// A person takes their identity number back: it goes, and with it every sealed copy in their certificates. These stay valid;
// of the number they keep the last signs and a commitment that nobody can open any more.
import { eq, inArray } from 'drizzle-orm'
import { combinedCredentials, credentials, identityNumbers } from '../../../db/schema/credentials'
import { enrolments } from '../../../db/schema/enrolments'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'

/** Removing twice is removing once. */
export function removeIdentity(ctx: Context): void {
  inTransaction(ctx, (ctx) => {
    const { db } = ctx
    const personId = personOf(ctx).id
    const mine = db.select({ id: enrolments.id }).from(enrolments).where(eq(enrolments.personId, personId))
    const { changes } = db.delete(identityNumbers).where(eq(identityNumbers.personId, personId)).run()
    db.update(credentials).set({ identity: null }).where(inArray(credentials.enrolmentId, mine)).run()
    db.update(combinedCredentials).set({ identity: null }).where(eq(combinedCredentials.personId, personId)).run()
    if (changes > 0) record(ctx, 'credentials.remove-identity', personId)
  })
}

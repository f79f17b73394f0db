// Two accounts turned out to be one person's: certificates follow their enrolments, and what belongs to the person besides
// follows here. Of two identity numbers the one of the account that stays is kept, of two open requests likewise.
import { and, eq, isNull } from 'drizzle-orm'
import { combinedCredentials, credentials, identityNumbers, nameCorrections } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { actorName, type Context } from '../context'
import { newestCorrectionOf } from './name-correction-queries.server'
import { findNewestByEnrolment } from './queries.server'
import { identityOf, sealForPerson } from './seal-identity.server'

/** Twice is once. */
export function joinCredentials(ctx: Context, { fromId, intoId }: { fromId: string; intoId: string }): void {
  inTransaction(ctx, (ctx) => {
    const { db, keys, now } = ctx
    const given = identityOf(db, keys, fromId)
    db.delete(identityNumbers).where(eq(identityNumbers.personId, fromId)).run()
    if (given) {
      const { country, kind, number, givenAt, printSince } = given
      // sealed anew: a seal opens only for the person it was made for
      const sealed = sealForPerson(keys, intoId, number)
      db.insert(identityNumbers)
        .values({ personId: intoId, country, kind, sealed, givenAt, printSince })
        .onConflictDoNothing()
        .run()
    }
    db.update(combinedCredentials).set({ personId: intoId }).where(eq(combinedCredentials.personId, fromId)).run()
    if (newestCorrectionOf(db, intoId)?.decidedAt === null) {
      db.update(nameCorrections)
        .set({ decidedAt: now, decidedBy: actorName(ctx.actor), decision: 'withdrawn' })
        .where(and(eq(nameCorrections.personId, fromId), isNull(nameCorrections.decidedAt)))
        .run()
    }
    db.update(nameCorrections).set({ personId: intoId }).where(eq(nameCorrections.personId, fromId)).run()
  })
}

/** Both accounts were in one course: the certificate of the enrolment that ends goes to the one that stays, unless that has its own. */
export function joinCredentialsOfCourse(ctx: Context, { fromId, intoId }: { fromId: string; intoId: string }): void {
  if (findNewestByEnrolment(ctx.db, intoId)) return
  ctx.db.update(credentials).set({ enrolmentId: intoId }).where(eq(credentials.enrolmentId, fromId)).run()
}

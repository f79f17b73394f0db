// Two accounts turned out to be one person's: the groups one of them joined are the other's.
import { and, eq, isNull } from 'drizzle-orm'
import { cohortMembers } from '../../../db/schema/cohorts'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

/** Twice is once; a group that the other account left stays left. */
export function joinMemberships(ctx: Context, { fromId, intoId }: { fromId: string; intoId: string }): void {
  inTransaction(ctx, ({ db, now }) => {
    const current = and(eq(cohortMembers.personId, fromId), isNull(cohortMembers.leftAt))
    for (const { cohortId, joinedAt } of db.select().from(cohortMembers).where(current).all()) {
      db.insert(cohortMembers).values({ cohortId, personId: intoId, joinedAt }).onConflictDoNothing().run()
      db.update(cohortMembers)
        .set({ leftAt: now })
        .where(and(current, eq(cohortMembers.cohortId, cohortId)))
        .run()
    }
  })
}

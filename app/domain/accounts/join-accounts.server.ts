// Two accounts turn out to be one person: the one that only claimed the address ends, and what was learnt in it goes to
// the one that owns it. Sign-ins of the ended account end with it and open nothing else.
import { eq } from 'drizzle-orm'
import { affiliations, people } from '../../../db/schema/accounts'
import { endSignInsOf } from '../../platform/auth'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { findAffiliation } from './affiliation.server'
import { endSharing } from './sharing.server'
import { voidTokens } from './tokens.server'

/** Joins an account into another; enrolments follow by a job ('enrolments.join'). Joining twice is joining once. */
export function joinAccounts(ctx: Context, { fromId, intoId }: { fromId: string; intoId: string }): void {
  inTransaction(ctx, (ctx) => {
    const from = ctx.db.select({ endedAt: people.endedAt }).from(people).where(eq(people.id, fromId)).get()
    if (!from || from.endedAt !== null || fromId === intoId) return
    ctx.db
      .update(people)
      .set({ endedAt: ctx.now, emailKey: null, passwordHash: null })
      .where(eq(people.id, fromId))
      .run()
    if (!findAffiliation(ctx.db, intoId)) {
      ctx.db.update(affiliations).set({ personId: intoId }).where(eq(affiliations.personId, fromId)).run()
    }
    // agreed to in an account that ends: whoever goes on is asked anew
    endSharing(ctx, fromId, 'workplace')
    endSignInsOf(ctx.db, fromId)
    voidTokens(ctx, fromId)
    enqueue(ctx.db, 'enrolments.join', { fromId, intoId }, { onceKey: `join:${fromId}`, now: ctx.now })
    record(ctx, 'accounts.join', intoId, { from: fromId })
  })
}

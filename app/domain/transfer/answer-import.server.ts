// A course that came is one that is here: its owner says whether it becomes the next draft of that one, or a copy.
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { courseImports } from '../../../db/schema/transfer'
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { queueImport } from './send-import.server'

/** Answers once; a second answer changes nothing. Refuses: not-found. */
export function answerImport(ctx: Context, { id, choice }: { id: string; choice: 'draft' | 'copy' }): void {
  inTransaction(ctx, (ctx) => {
    const own = and(eq(courseImports.id, id), eq(courseImports.personId, personOf(ctx).id))
    const asked = ctx.db.select({ askedAt: courseImports.askedAt }).from(courseImports).where(own).get()
    if (asked?.askedAt == null) throw new Refusal('not-found')
    const open = and(
      own,
      isNotNull(courseImports.askedAt),
      isNull(courseImports.choice),
      isNull(courseImports.discardedAt),
    )
    if (ctx.db.update(courseImports).set({ choice }).where(open).run().changes > 0) queueImport(ctx, id, choice)
  })
}

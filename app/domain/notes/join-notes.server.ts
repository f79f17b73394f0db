// Two enrolments turn out to be one person's: the notes of one go to the other.
import { eq } from 'drizzle-orm'
import { notes } from '../../../db/schema/notes'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'

/** Inside the transaction of the joining. Twice is once. */
export function joinNotes(ctx: Context, { fromId, intoId }: { fromId: string; intoId: string }): void {
  inTransaction(ctx, ({ db }) => {
    db.update(notes).set({ enrolmentId: intoId }).where(eq(notes.enrolmentId, fromId)).run()
  })
}

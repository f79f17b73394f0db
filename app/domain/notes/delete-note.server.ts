// A person deletes a note, and may take that back until it is swept. Twice is once.
import { and, eq, lt } from 'drizzle-orm'
import { notes } from '../../../db/schema/notes'
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { findOwnNote, type Note } from './queries.server'

/** So long a deleted note can come back. */
export const KEPT_MS = 24 * 3_600_000

/** Refuses: not-found. */
export const deleteNote = (ctx: Context, id: string): Note & { courseId: string } => mark(ctx, id, ctx.now)

/** Takes a deletion back. Refuses: not-found. */
export const restoreNote = (ctx: Context, id: string): Note & { courseId: string } => mark(ctx, id, null)

function mark(ctx: Context, id: string, deletedAt: number | null): Note & { courseId: string } {
  return inTransaction(ctx, (ctx) => {
    const note = findOwnNote(ctx.db, personOf(ctx).id, id)
    if (!note) throw new Refusal('not-found')
    if (note.isDeleted !== (deletedAt !== null)) ctx.db.update(notes).set({ deletedAt }).where(eq(notes.id, id)).run()
    return note
  })
}

/** Forgets notes that were deleted more than a day ago. */
export function sweepNotes(ctx: Context): number {
  return inTransaction(
    ctx,
    ({ db, now }) =>
      db
        .delete(notes)
        .where(and(lt(notes.deletedAt, now - KEPT_MS)))
        .run().changes,
  )
}

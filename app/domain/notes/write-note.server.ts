// A person writes or changes a note beside a lesson, or marks a moment. Nothing typed is lost: of two tabs that changed
// the same note both are kept, and a note deleted in one tab comes back when the other saves it.
import { and, count, eq, isNull } from 'drizzle-orm'
import { notes } from '../../../db/schema/notes'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { type Context, personOf } from '../context'
import { listLessons } from '../courses/queries.server'
import { findOwnEnrolment } from '../enrolments/queries.server'
import { Refusal } from '../refusal'
import { findOwnNote, listLessonNotes } from './queries.server'

const MOST_NOTES = 2_000
/** Two bookmarks closer than this are one. */
const SAME_MOMENT_MS = 2_000

export interface NoteInput {
  /** made by the form */
  id: string
  enrolmentId: string
  lessonId: string
  kind: 'note' | 'bookmark'
  words: string
  asset?: string | undefined
  atMs?: number | undefined
}
export interface Written {
  id: string
  /** another tab had changed it meanwhile: both are there now */
  keptBoth: boolean
}

/** A new note; sending it twice writes it once. Refuses: not-found, notes-too-many. */
export function writeNote(ctx: Context, input: NoteInput): Written {
  return inTransaction(ctx, (ctx) => {
    const person = personOf(ctx)
    const enrolment = findOwnEnrolment(ctx.db, person.id, input.enrolmentId)
    if (!enrolment || !listLessons(ctx.db, enrolment.courseId).some((l) => l.id === input.lessonId))
      throw new Refusal('not-found')
    const known = findOwnNote(ctx.db, person.id, input.id)
    if (known && !known.isDeleted) return changeWords(ctx, known, { words: input.words, version: 0 })
    const same = listLessonNotes(ctx.db, enrolment.id, input.lessonId).find(
      (n) => n.kind === input.kind && isSame(n, input),
    )
    if (same) return { id: same.id, keptBoth: false }
    return { id: insert(ctx, { ...input, id: idFor(ctx, input.id) }), keptBoth: false }
  })
}

/** Other words for a note. Refuses: not-found, notes-too-many. */
export function changeNote(ctx: Context, input: { id: string; words: string; version: number }): Written {
  return inTransaction(ctx, (ctx) => {
    const known = findOwnNote(ctx.db, personOf(ctx).id, input.id)
    if (!known || known.kind !== 'note') throw new Refusal('not-found')
    return changeWords(ctx, known, input)
  })
}

type Known = NonNullable<ReturnType<typeof findOwnNote>>

function changeWords(ctx: Context, known: Known, { words, version }: { words: string; version: number }): Written {
  const { db, now } = ctx
  if (known.words === words) {
    if (known.isDeleted) db.update(notes).set({ deletedAt: null }).where(eq(notes.id, known.id)).run()
    return { id: known.id, keptBoth: false }
  }
  if (known.version === version || known.isDeleted) {
    db.update(notes)
      .set({ words, changedAt: now, version: known.version + 1, deletedAt: null })
      .where(eq(notes.id, known.id))
      .run()
    return { id: known.id, keptBoth: false }
  }
  // Pressed twice, the second version is there already.
  const other = listLessonNotes(db, known.enrolmentId, known.lessonId).find(
    (n) => n.words === words && n.atMs === known.atMs,
  )
  return { id: other?.id ?? insert(ctx, { ...known, id: newId(), words }), keptBoth: true }
}

function isSame(note: { words: string; asset?: string; atMs?: number }, input: NoteInput): boolean {
  if (input.kind === 'note') return false
  if (note.atMs === undefined || input.atMs === undefined) return note.atMs === input.atMs
  return note.asset === input.asset && Math.abs(note.atMs - input.atMs) < SAME_MOMENT_MS
}

/** The form's own id, unless a note has it already: a deleted one, or (against all odds) somebody else's. */
function idFor({ db }: Context, id: string): string {
  return db.select({ id: notes.id }).from(notes).where(eq(notes.id, id)).get() ? newId() : id
}

function insert({ db, now }: Context, input: NoteInput): string {
  const { id, enrolmentId, lessonId, kind, words } = input
  const mine = and(eq(notes.enrolmentId, enrolmentId), isNull(notes.deletedAt))
  const there = db.select({ count: count() }).from(notes).where(mine).get()?.count ?? 0
  if (there >= MOST_NOTES) throw new Refusal('notes-too-many', { count: MOST_NOTES })
  const moment = input.atMs === undefined ? {} : { atMs: input.atMs, asset: input.asset ?? null }
  db.insert(notes)
    .values({ id, enrolmentId, lessonId, kind, words, ...moment, writtenAt: now, changedAt: now, version: 1 })
    .run()
  return id
}

// Reads over notes, always from the person's side. Who left a course, or whose course was taken back, keeps theirs.
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import { notes } from '../../../db/schema/notes'
import { type Db, once } from '../../platform/db'

export interface Note {
  id: string
  enrolmentId: string
  lessonId: string
  kind: 'note' | 'bookmark'
  /** the recording that the second belongs to */
  asset?: string
  atMs?: number
  words: string
  writtenAt: number
  changedAt: number
  version: number
}

const ofLesson = (db: Db) =>
  db
    .select()
    .from(notes)
    .where(
      and(
        eq(notes.enrolmentId, sql.placeholder('e')),
        eq(notes.lessonId, sql.placeholder('l')),
        isNull(notes.deletedAt),
      ),
    )
    .orderBy(sql`${notes.atMs} is null`, asc(notes.atMs), asc(notes.writtenAt))
    .prepare()

/** The notes of one lesson: by second, then those without one by time. */
export function listLessonNotes(db: Db, enrolmentId: string, lessonId: string): Note[] {
  return once(db, ofLesson).all({ e: enrolmentId, l: lessonId }).map(toNote)
}

/** A note of this person with its course, also a deleted one; undefined for anybody else's. */
export function findOwnNote(
  db: Db,
  personId: string,
  id: string,
): (Note & { courseId: string; isDeleted: boolean }) | undefined {
  const row = db
    .select({ note: notes, courseId: enrolments.courseId })
    .from(notes)
    .innerJoin(enrolments, eq(enrolments.id, notes.enrolmentId))
    .where(and(eq(notes.id, id), eq(enrolments.personId, personId)))
    .get()
  return row && { ...toNote(row.note), courseId: row.courseId, isDeleted: row.note.deletedAt !== null }
}

/** All notes of a person with the course of each; withdrawn enrolments too. */
export function listNotes(db: Db, personId: string): (Note & { courseId: string })[] {
  return db
    .select({ note: notes, courseId: enrolments.courseId })
    .from(notes)
    .innerJoin(enrolments, eq(enrolments.id, notes.enrolmentId))
    .where(and(eq(enrolments.personId, personId), isNull(notes.deletedAt)))
    .orderBy(enrolments.courseId, notes.lessonId, sql`${notes.atMs} is null`, asc(notes.atMs), asc(notes.writtenAt))
    .all()
    .map((row) => ({ ...toNote(row.note), courseId: row.courseId }))
}

function toNote(row: typeof notes.$inferSelect): Note {
  return {
    id: row.id,
    enrolmentId: row.enrolmentId,
    lessonId: row.lessonId,
    kind: row.kind as Note['kind'],
    ...(row.asset === null ? {} : { asset: row.asset }),
    ...(row.atMs === null ? {} : { atMs: row.atMs }),
    words: row.words,
    writtenAt: row.writtenAt,
    changedAt: row.changedAt,
    version: row.version,
  }
}

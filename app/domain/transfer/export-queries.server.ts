// Which document of a course leaves as a folder: the draft, or a revision that was published. For its team only.
import { and, eq } from 'drizzle-orm'
import { drafts, revisions } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import { CourseDocument } from '../courses/document'
import { teamPart } from '../courses/found-course.server'

export interface Export {
  document: CourseDocument
  /** of the draft its version, of a revision its number */
  number: number
  /** when it was saved or published, ms UTC */
  at: number
}

/** `revision`: none = the draft. Undefined where there is no such thing, or the person is a stranger to it. */
export function findExport(
  db: Db,
  personId: string,
  { courseId, revision }: { courseId: string; revision?: number },
): Export | undefined {
  if (!teamPart(db, courseId, personId)) return undefined
  const row = revision === undefined ? draftOf(db, courseId) : revisionOf(db, courseId, revision)
  return row && { ...row, document: CourseDocument.parse(JSON.parse(row.document)) }
}

const draftOf = (db: Db, courseId: string) =>
  db
    .select({ document: drafts.document, number: drafts.version, at: drafts.savedAt })
    .from(drafts)
    .where(eq(drafts.courseId, courseId))
    .get()

const revisionOf = (db: Db, courseId: string, revision: number) =>
  db
    .select({ document: revisions.document, number: revisions.number, at: revisions.publishedAt })
    .from(revisions)
    .where(and(eq(revisions.courseId, courseId), eq(revisions.number, revision)))
    .get()

// Who makes a course: everything of the studio begins with the part a person has in its team. Strangers do not learn
// that a course is there.
import { and, eq } from 'drizzle-orm'
import { courseTeam, courses, drafts } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import { type Context, personOf } from '../context'
import { CourseDocument } from '../courses/document'
import type { TeamPart } from '../courses/policy'
import { Refusal } from '../refusal'

/** The part of a person in the team of a course. */
export function findPart(db: Db, courseId: string, personId: string): TeamPart | undefined {
  const own = and(eq(courseTeam.courseId, courseId), eq(courseTeam.personId, personId))
  return db.select({ part: courseTeam.part }).from(courseTeam).where(own).get()?.part as TeamPart | undefined
}

/** Refuses: not-found for strangers, not-allowed where the part is not enough. */
export function requirePart(ctx: Context, courseId: string, may: (part: TeamPart) => boolean): TeamPart {
  const part = findPart(ctx.db, courseId, personOf(ctx).id)
  if (!part) throw new Refusal('not-found')
  if (!may(part)) throw new Refusal('not-allowed')
  return part
}

export interface Draft {
  document: CourseDocument
  version: number
  savedAt: number
  savedBy: string
  /** number of the newest revision; none = never published */
  revision: number | undefined
  isUnpublished: boolean
}

/** The draft as it stands. Refuses: not-found. */
export function readDraft(db: Db, courseId: string): Draft {
  const found = db
    .select({ draft: drafts, revision: courses.currentRevision, unpublishedAt: courses.unpublishedAt })
    .from(drafts)
    .innerJoin(courses, eq(courses.id, drafts.courseId))
    .where(eq(drafts.courseId, courseId))
    .get()
  if (!found) throw new Refusal('not-found')
  const { version, savedAt, savedBy, document } = found.draft
  return {
    document: CourseDocument.parse(JSON.parse(document)),
    version,
    savedAt,
    savedBy,
    revision: found.revision ?? undefined,
    isUnpublished: found.unpublishedAt !== null,
  }
}

/** The draft of a course whose team one is in, with one's part. Refuses: not-found, not-allowed. */
export function teamDraft(
  ctx: Context,
  courseId: string,
  may: (part: TeamPart) => boolean = () => true,
): Draft & { part: TeamPart } {
  const part = requirePart(ctx, courseId, may)
  return { ...readDraft(ctx.db, courseId), part }
}

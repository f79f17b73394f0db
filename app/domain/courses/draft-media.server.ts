// Who works with bytes that no revision has published yet: the team of a course whose draft names them.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { courseTeam, drafts } from '../../../db/schema/courses'
import { libraryItems } from '../../../db/schema/media'
import type { Db } from '../../platform/db'

/** Whether the person has the asset (SHA-256, hex) in their library, or is on the team of a course whose draft names it. */
export function worksOnMedia(db: Db, hash: string, personId: string): boolean {
  const own = and(eq(libraryItems.assetHash, hash), eq(libraryItems.personId, personId), isNull(libraryItems.removedAt))
  if (db.select({ at: libraryItems.addedAt }).from(libraryItems).where(own).get()) return true
  const found = db
    .select({ courseId: drafts.courseId })
    .from(courseTeam)
    .innerJoin(drafts, eq(drafts.courseId, courseTeam.courseId))
    .where(and(eq(courseTeam.personId, personId), sql`instr(${drafts.document}, ${hash}) > 0`))
    .limit(1)
    .get()
  return found !== undefined
}

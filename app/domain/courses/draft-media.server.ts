// Who works with bytes that no revision has published yet: the team of a course whose draft names them.
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { courseTeam, drafts } from '../../../db/schema/courses'
import { libraryItems, renditions } from '../../../db/schema/media'
import type { Db } from '../../platform/db'

/** Whether the person has the asset of these bytes in their library, or is on the team of a course whose draft names it. */
export function worksOnMedia(db: Db, hash: string, personId: string): boolean {
  const versionOf = db.select({ hash: renditions.assetHash }).from(renditions).where(eq(renditions.hash, hash)).all()
  const hashes = [hash, ...versionOf.map((asset) => asset.hash)]
  const named = inArray(libraryItems.assetHash, hashes)
  const own = and(named, eq(libraryItems.personId, personId), isNull(libraryItems.removedAt))
  if (db.select({ at: libraryItems.addedAt }).from(libraryItems).where(own).get()) return true
  const found = db
    .select({ courseId: drafts.courseId })
    .from(courseTeam)
    .innerJoin(drafts, eq(drafts.courseId, courseTeam.courseId))
    .where(
      and(eq(courseTeam.personId, personId), or(...hashes.map((one) => sql`instr(${drafts.document}, ${one}) > 0`))),
    )
    .limit(1)
    .get()
  return found !== undefined
}

// Who works with bytes that no revision has published yet: the team of a course whose draft names them.
import { and, eq, sql } from 'drizzle-orm'
import { courseTeam, drafts } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'

/** Whether the person is on the team of a course whose draft names these bytes (SHA-256, hex). */
export function worksOnMedia(db: Db, hash: string, personId: string): boolean {
  const found = db
    .select({ courseId: drafts.courseId })
    .from(courseTeam)
    .innerJoin(drafts, eq(drafts.courseId, courseTeam.courseId))
    .where(and(eq(courseTeam.personId, personId), sql`instr(${drafts.document}, ${hash}) > 0`))
    .limit(1)
    .get()
  return found !== undefined
}

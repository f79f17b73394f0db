// A published course by its id, as certificates name it: also one that takes no more enrolments.
import { eq } from 'drizzle-orm'
import { courses } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { FoundCourse } from './queries.server'

export function findPublishedCourse(db: Db, id: string): FoundCourse | undefined {
  const row = db.select().from(courses).where(eq(courses.id, id)).get()
  if (!row || row.currentRevision === null) return undefined
  return { id: row.id, slug: row.slug, revision: row.currentRevision, isOpen: row.unpublishedAt === null }
}

// Reads over all courses, drafts included: for the administrator's terminal and the demonstration.
import { eq } from 'drizzle-orm'
import { courses, drafts } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import { CourseDocument } from './document'

export interface AnyCourse {
  id: string
  slug: string
  /** the newest revision; none = draft only */
  revision: number | null
  state: 'open' | 'closed' | 'draft'
}

/** Every course, by its address. */
export function listCourses(db: Db): AnyCourse[] {
  return db.select().from(courses).orderBy(courses.slug).all().map(toCourse)
}

/** A course by its address, published or not. */
export function findCourseBySlug(db: Db, slug: string): AnyCourse | undefined {
  const row = db.select().from(courses).where(eq(courses.slug, slug)).get()
  return row && toCourse(row)
}

/** The draft of a course; undefined where it has none. */
export function draftDocument(db: Db, courseId: string): CourseDocument | undefined {
  const row = db.select({ document: drafts.document }).from(drafts).where(eq(drafts.courseId, courseId)).get()
  return row && CourseDocument.parse(JSON.parse(row.document))
}

function toCourse(row: typeof courses.$inferSelect): AnyCourse {
  const state = row.currentRevision === null ? 'draft' : row.unpublishedAt === null ? 'open' : 'closed'
  return { id: row.id, slug: row.slug, revision: row.currentRevision, state }
}

// Reads over courses: find one by its address, its revision's document, its lessons.
import { and, eq, gt, gte, sql } from 'drizzle-orm'
import { courses, courseSlugs, lessons, revisions } from '../../../db/schema/courses'
import { cachePerDb } from '../../platform/cache'
import { type Db, once } from '../../platform/db'
import { CourseDocument } from './document'

export interface FoundCourse {
  id: string
  slug: string
  /** the newest published revision */
  revision: number
  /** false = unpublished: people inside keep it, newcomers do not see it */
  isOpen: boolean
}

const courseBySlug = (db: Db) =>
  db
    .select({
      id: courses.id,
      slug: courses.slug,
      revision: courses.currentRevision,
      unpublishedAt: courses.unpublishedAt,
    })
    .from(courses)
    .where(eq(courses.slug, sql.placeholder('slug')))
    .prepare()

/** A course that was published at some time, or where an old address moved to. */
export function findCourse(db: Db, slug: string): FoundCourse | { movedTo: string } | undefined {
  const row = once(db, courseBySlug).get({ slug })
  if (row) {
    if (row.revision === null) return undefined
    return { id: row.id, slug: row.slug, revision: row.revision, isOpen: row.unpublishedAt === null }
  }
  const moved = db
    .select({ slug: courses.slug })
    .from(courseSlugs)
    .innerJoin(courses, eq(courses.id, courseSlugs.courseId))
    .where(and(eq(courseSlugs.slug, slug), gt(courses.currentRevision, 0)))
    .get()
  return moved && { movedTo: moved.slug }
}

// All the courses of a programme of two hundred: about 0.16 MB each in memory, and 2 ms to read one again.
const documents = cachePerDb<CourseDocument>(256)

/** The document of a published revision, parsed once. Throws where there is no such revision: ids come from our tables. */
export function revisionDocument(db: Db, courseId: string, revision: number): CourseDocument {
  return documents(db, `${courseId}:${revision}`, () => {
    const row = db
      .select({ document: revisions.document })
      .from(revisions)
      .where(and(eq(revisions.courseId, courseId), eq(revisions.number, revision)))
      .get()
    if (!row) throw new Error(`no revision ${revision} of course ${courseId}`)
    return CourseDocument.parse(JSON.parse(row.document))
  })
}

const lowestMark = (db: Db) =>
  db
    .select({ low: sql<number>`min(${revisions.passMarkPercent})` })
    .from(revisions)
    .where(
      and(eq(revisions.courseId, sql.placeholder('courseId')), gte(revisions.number, sql.placeholder('sinceRevision'))),
    )
    .prepare()

/** The lowest pass mark of the revisions since one, in per cent: a rule may be eased for those inside, not tightened. */
export function lowestPassMark(db: Db, courseId: string, sinceRevision: number): number {
  return once(db, lowestMark).get({ courseId, sinceRevision })?.low ?? 0
}

export interface LessonRow {
  id: string
  kind: string
  firstRevision: number
  lastAbsentRevision: number | null
}

const lessonRows = (db: Db) =>
  db
    .select({
      id: lessons.id,
      kind: lessons.kind,
      firstRevision: lessons.firstRevision,
      lastAbsentRevision: lessons.lastAbsentRevision,
    })
    .from(lessons)
    .where(eq(lessons.courseId, sql.placeholder('courseId')))
    .prepare()

/** Every lesson the course ever had. */
export function listLessons(db: Db, courseId: string): LessonRow[] {
  return once(db, lessonRows).all({ courseId })
}

const newestRevision = (db: Db) =>
  db
    .select({ slug: courses.slug, revision: courses.currentRevision })
    .from(courses)
    .where(eq(courses.id, sql.placeholder('id')))
    .prepare()

/** Where a course that was published at some time is found. Throws where it never was: ids come from our tables. */
export function findCourseAddress(db: Db, courseId: string): { slug: string; revision: number } {
  const row = once(db, newestRevision).get({ id: courseId })
  if (!row || row.revision === null) throw new Error(`course ${courseId} was never published`)
  return { slug: row.slug, revision: row.revision }
}

/** The number of the newest revision of a course, by its id. */
export function findCourseRevision(db: Db, courseId: string): number | undefined {
  return once(db, newestRevision).get({ id: courseId })?.revision ?? undefined
}

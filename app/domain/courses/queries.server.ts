// Reads over courses: find one by its address, its revision's document, the catalogue of a language.
import { and, desc, eq, gt, gte, lte, type SQL, sql } from 'drizzle-orm'
import { catalogueEntries, courses, courseSlugs, lessons, revisions } from '../../../db/schema/courses'
import { cachePerDb } from '../../platform/cache'
import { type Db, once } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { CourseDocument, type Level, type Topic } from './document'
import type { CatalogueFacts } from './project.server'
import { fold } from './search-text'

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
    .select({ id: courses.id, slug: courses.slug, revision: courses.currentRevision, unpublishedAt: courses.unpublishedAt })
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

const documents = cachePerDb<CourseDocument>(64)

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

export interface CatalogueEntry {
  courseId: string
  slug: string
  state: 'full' | 'captions'
  textLang: Lang
  source: Lang
  title: string
  summary: string
  topic: Topic
  level: Level
  hours: number
  lessonCount: number
  videos: number
  readings: number
  quizzes: number
  sizeBytes: number
  languages: Lang[]
  captions: Lang[]
}
export interface CataloguePage {
  entries: CatalogueEntry[]
  total: number
  page: number
  pages: number
  topics: { topic: Topic; count: number }[]
}
export interface CatalogueQuery {
  lang: Lang
  q?: string
  topic?: string
  level?: string
  hours?: 'short' | 'medium' | 'long'
  page?: number
}

export const PAGE_SIZE = 12
const MAX_WORDS = 8

/** One page of the catalogue of a language; a page beyond the last shows the last. Topics are counted before the topic filter. */
export function listCatalogue(db: Db, query: CatalogueQuery): CataloguePage {
  const where = and(...filters(query))
  const topics = db
    .select({ topic: catalogueEntries.topic, count: sql<number>`count(*)` })
    .from(catalogueEntries)
    .where(where)
    .groupBy(catalogueEntries.topic)
    .all() as { topic: Topic; count: number }[]
  const narrowed = query.topic ? and(where, eq(catalogueEntries.topic, query.topic)) : where
  const total = topics.filter((t) => !query.topic || t.topic === query.topic).reduce((sum, t) => sum + t.count, 0)
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(Math.max(1, Math.trunc(query.page ?? 1) || 1), pages)
  const rows = db
    .select({ entry: catalogueEntries, slug: courses.slug })
    .from(catalogueEntries)
    .innerJoin(courses, eq(courses.id, catalogueEntries.courseId))
    .where(narrowed)
    .orderBy(desc(catalogueEntries.firstPublishedAt), catalogueEntries.courseId)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all()
  return { entries: rows.map(({ entry, slug }) => toEntry(entry, slug)), total, page, pages, topics }
}

function filters({ lang, q, level, hours }: CatalogueQuery): SQL[] {
  const found = [eq(catalogueEntries.language, lang)]
  const words = fold((q ?? '').slice(0, 200)).split(' ').filter(Boolean).slice(0, MAX_WORDS)
  for (const word of words) {
    const escaped = word.replace(/[\\%_]/g, (sign) => `\\${sign}`)
    found.push(sql`${catalogueEntries.searchText} like ${`%${escaped}%`} escape '\\'`)
  }
  if (level) found.push(eq(catalogueEntries.level, level))
  if (hours === 'short') found.push(lte(catalogueEntries.hours, 2))
  if (hours === 'medium') found.push(gt(catalogueEntries.hours, 2), lte(catalogueEntries.hours, 5))
  if (hours === 'long') found.push(gt(catalogueEntries.hours, 5))
  return found
}

function toEntry(row: typeof catalogueEntries.$inferSelect, slug: string): CatalogueEntry {
  const facts = JSON.parse(row.facts) as CatalogueFacts
  return {
    courseId: row.courseId,
    slug,
    state: row.state as 'full' | 'captions',
    textLang: row.textLanguage as Lang,
    title: row.title,
    summary: row.summary,
    topic: row.topic as Topic,
    level: row.level as Level,
    hours: row.hours,
    lessonCount: facts.lessonCount,
    videos: facts.videos,
    readings: facts.readings,
    quizzes: facts.quizzes,
    sizeBytes: facts.sizeBytes,
    languages: facts.languages as Lang[],
    captions: facts.captions as Lang[],
    source: facts.source as Lang,
  }
}

const newestRevision = (db: Db) =>
  db
    .select({ revision: courses.currentRevision })
    .from(courses)
    .where(eq(courses.id, sql.placeholder('id')))
    .prepare()

/** The number of the newest revision of a course, by its id. */
export function findCourseRevision(db: Db, courseId: string): number | undefined {
  return once(db, newestRevision).get({ id: courseId })?.revision ?? undefined
}

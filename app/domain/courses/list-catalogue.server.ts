// The catalogue of a language: its courses page by page, narrowed by what was asked, the newest first or the best found.
import { and, desc, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { catalogueEntries, courses } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Level, Topic } from './document'
import type { CatalogueForm } from './forms'
import type { CatalogueFacts } from './project.server'
import { findEvidence, rankCourses } from './search.server'
import { type Hit, tellingTerms } from './search-hits'
import { readQuestion } from './search-question'
import type { CoverPicture } from './views'
import { markText, type Piece, type Term } from './search-text'

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
  /** the lesson a guest may open */
  sample?: string
  cover?: CoverPicture
  /** why a search found it */
  found?: { title: Piece[]; summary?: Piece[]; hits: Hit[] }
}

export interface CataloguePage {
  entries: CatalogueEntry[]
  total: number
  page: number
  pages: number
  topics: { topic: Topic; count: number }[]
  /** where words were asked for: whether there was any, and whether all of them were read */
  search?: { hasWords: boolean; isCut: boolean }
}
export interface CatalogueQuery extends CatalogueForm {
  lang: Lang
}

export const PAGE_SIZE = 12

/** One page of the catalogue of a language; a page beyond the last shows the last. Topics are counted before the topic filter. */
export function listCatalogue(db: Db, query: CatalogueQuery): CataloguePage {
  const question = query.q ? readQuestion(query.q) : undefined
  const ranking = question && rankCourses(db, query.lang, question)
  const fitting = db
    .select({ courseId: catalogueEntries.courseId, topic: catalogueEntries.topic })
    .from(catalogueEntries)
    .where(and(...filters(query)))
    .orderBy(desc(catalogueEntries.firstPublishedAt), catalogueEntries.courseId)
    .all()
    .filter(({ courseId }) => !ranking || ranking.courses.has(courseId))
  const ids = fitting.filter(({ topic }) => !query.topic || topic === query.topic).map(({ courseId }) => courseId)
  const score = (id: string): number => ranking?.courses.get(id)?.score ?? 0
  if (ranking) ids.sort((a, b) => score(b) - score(a))
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE))
  const page = Math.min(Math.max(1, Math.trunc(query.page ?? 1) || 1), pages)
  const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const evidence = ranking && findEvidence(db, query.lang, ranking, shown)
  const entries = readEntries(db, query.lang, shown).map((entry) => {
    const found = evidence?.get(entry.courseId)
    return found && ranking ? { ...entry, found: marked(entry, tellingTerms(ranking.asked), found) } : entry
  })
  return {
    entries,
    total: ids.length,
    page,
    pages,
    topics: countTopics(fitting),
    ...(question ? { search: { hasWords: question.terms.length > 0, isCut: question.isCut } } : {}),
  }
}

/** How many courses of a catalogue fit what was asked. */
export function countCatalogue(db: Db, query: CatalogueQuery): number {
  const { topic } = query
  const where = and(...filters(query), ...(topic ? [eq(catalogueEntries.topic, topic)] : []))
  const rows = db.select({ courseId: catalogueEntries.courseId }).from(catalogueEntries).where(where).all()
  const ranking = query.q ? rankCourses(db, query.lang, readQuestion(query.q)) : undefined
  return rows.filter(({ courseId }) => !ranking || ranking.courses.has(courseId)).length
}

function marked(
  entry: CatalogueEntry,
  terms: readonly Term[],
  found: { summary: boolean; hits: Hit[] },
): CatalogueEntry['found'] {
  return {
    title: markText(entry.title, terms, Infinity),
    ...(found.summary ? { summary: markText(entry.summary, terms) } : {}),
    hits: found.hits,
  }
}

function countTopics(rows: readonly { topic: string }[]): { topic: Topic; count: number }[] {
  const counts = new Map<Topic, number>()
  for (const { topic } of rows as { topic: Topic }[]) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts]
    .map(([topic, count]) => ({ topic, count }))
    .sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
}

function filters({ lang, level, hours, captions, state }: CatalogueQuery): SQL[] {
  const found = [eq(catalogueEntries.language, lang)]
  if (level) found.push(eq(catalogueEntries.level, level))
  if (state) found.push(eq(catalogueEntries.state, state))
  if (hours === 'short') found.push(lte(catalogueEntries.hours, 2))
  if (hours === 'medium') found.push(gt(catalogueEntries.hours, 2), lte(catalogueEntries.hours, 5))
  if (hours === 'long') found.push(gt(catalogueEntries.hours, 5))
  if (captions) {
    found.push(sql`exists (select 1 from json_each(${catalogueEntries.facts}, '$.captions') where value = ${captions})`)
  }
  return found
}

/** Entries by the ids of their courses, in that order. */
function readEntries(db: Db, lang: Lang, ids: readonly string[]): CatalogueEntry[] {
  if (ids.length === 0) return []
  const rows = db
    .select({ entry: catalogueEntries, slug: courses.slug })
    .from(catalogueEntries)
    .innerJoin(courses, eq(courses.id, catalogueEntries.courseId))
    .where(and(eq(catalogueEntries.language, lang), inArray(catalogueEntries.courseId, [...ids])))
    .all()
  const byId = new Map(rows.map(({ entry, slug }) => [entry.courseId, toEntry(entry, slug)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
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
    ...(facts.sample === undefined ? {} : { sample: facts.sample }),
    ...(facts.cover === undefined ? {} : { cover: facts.cover }),
  }
}

// The rows that search reads. A course's rows are replaced when it is published, in that very transaction; the long ones
// of a long course follow in chunks and are shown together when the last is there.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { courses, searchSections } from '../../../db/schema/courses'
import { type Db, inTransaction, once } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import type { Context } from '../context'
import { bumpVersion } from '../settings/versions.server'
import type { CourseDocument } from './document'
import { isCover, type Section, sectionsOf, signsOf } from './search-sections'
import { wordsOf } from './search-text'

/** Signs that one transaction writes: about 10 ms. */
const CHUNK_SIGNS = 60_000

// Drizzle knows no full text tables: these statements are written out.
const addWords = (db: Db) => db.$client.prepare('insert into search_words (rowid, place, words) values (?, ?, ?)')
const dropWords = (db: Db) =>
  db.$client.prepare('delete from search_words where rowid in (select id from search_sections where course_id = ?)')

const addSection = (db: Db) =>
  db
    .insert(searchSections)
    .values({
      courseId: sql.placeholder('courseId'),
      language: sql.placeholder('language'),
      ordinal: sql.placeholder('ordinal'),
      kind: sql.placeholder('kind'),
      lessonId: sql.placeholder('lessonId'),
      textLanguage: sql.placeholder('textLanguage'),
      lines: sql.placeholder('lines'),
      shownAt: sql.placeholder('shownAt'),
    })
    .onConflictDoNothing()
    .returning({ id: searchSections.id })
    .prepare()

/** Takes a course out of the search. */
export function dropSearch({ db }: Context, courseId: string): void {
  once(db, dropWords).run(courseId)
  db.delete(searchSections).where(eq(searchSections.courseId, courseId)).run()
}

/** Part of a publication: what is found of the course from now on; a long course's inside is left to a job. */
export function replaceSearch(ctx: Context, document: CourseDocument): void {
  dropSearch(ctx, document.id)
  const sections = sectionsOf(document)
  const isShort = sections.reduce((sum, section) => sum + signsOf(section), 0) <= CHUNK_SIGNS
  for (const section of sections)
    if (isShort || isCover(section)) write(ctx, document.id, section, foldedWords(section), ctx.now)
  const job = { courseId: document.id }
  if (!isShort) enqueue(ctx.db, 'courses.index', job, { now: ctx.now })
}

/**
 * Writes the next rows that a published course lacks, at most CHUNK_SIGNS signs of them, in one transaction; with the
 * last they are shown. Returns where to go on; undefined = all are there, or this is no longer the course's revision.
 * Rows that are there are left as they are, so it may be run again from anywhere.
 */
export function indexChunk(
  ctx: Context,
  input: { courseId: string; revision: number; sections: readonly Section[]; from: number },
): number | undefined {
  const { courseId, revision, sections, from } = input
  let to = from
  for (let signs = 0; to < sections.length && signs < CHUNK_SIGNS; to += 1) signs += signsOf(sections[to]!)
  const rows = sections.slice(from, to).map((section) => ({ section, words: foldedWords(section) }))
  return inTransaction(ctx, (ctx) => {
    const course = ctx.db.select().from(courses).where(eq(courses.id, courseId)).get()
    if (course?.currentRevision !== revision || course.unpublishedAt !== null) return undefined
    for (const { section, words } of rows) write(ctx, courseId, section, words, null)
    if (to < sections.length) return to
    const mine = and(eq(searchSections.courseId, courseId), isNull(searchSections.shownAt))
    const { changes } = ctx.db.update(searchSections).set({ shownAt: ctx.now }).where(mine).run()
    if (changes > 0) bumpVersion(ctx.db, 'catalogue')
    return undefined
  })
}

/** Lines are parted by nothing that is a word: a phrase may run from one caption into the next. */
const foldedWords = ({ lines }: Section): string =>
  lines.flatMap(([line]) => wordsOf(line).map((word) => word.folded)).join(' ')

function write({ db }: Context, courseId: string, section: Section, words: string, shownAt: number | null): void {
  const row = once(db, addSection).get({
    courseId,
    language: section.language,
    ordinal: section.ordinal,
    kind: section.kind,
    lessonId: section.lessonId ?? null,
    textLanguage: section.textLang,
    lines: JSON.stringify(section.lines),
    shownAt,
  })
  if (row) once(db, addWords).run(row.id, section.language, words)
}

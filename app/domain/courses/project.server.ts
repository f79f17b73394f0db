// What a publication writes beside the revision: catalogue rows, one a language, and the register of lessons that facts
// about people point to.
import { and, eq } from 'drizzle-orm'
import { catalogueEntries, lessons, revisions } from '../../../db/schema/courses'
import { LANGUAGES } from '../../platform/languages'
import type { Context } from '../context'
import { show } from '../quizzes/text'
import { coverPictures } from './cover-picture.server'
import type { CourseDocument } from './document'
import { captionLanguages, languageState, lessonsOf, textLanguage } from './rules'
import { watchingSizes } from './asset-sizes.server'
import type { CoverPicture } from './views'
import { weigh } from './weigh'

/** Keeps every lesson ever published, and when it was last missing: those inside by then no longer need it. */
export function projectLessons({ db }: Context, document: CourseDocument, revision: number): void {
  const now = new Map(lessonsOf(document).map(({ lesson }) => [lesson.id, lesson.kind]))
  const known = db.select().from(lessons).where(eq(lessons.courseId, document.id)).all()
  for (const row of known) {
    const where = and(eq(lessons.courseId, document.id), eq(lessons.id, row.id))
    const kind = now.get(row.id)
    if (kind === undefined) db.update(lessons).set({ lastAbsentRevision: revision }).where(where).run()
    else if (kind !== row.kind) db.update(lessons).set({ kind }).where(where).run()
  }
  const before = new Set(known.map((row) => row.id))
  for (const [id, kind] of now) {
    if (!before.has(id)) db.insert(lessons).values({ courseId: document.id, id, kind, firstRevision: revision }).run()
  }
}

export interface CatalogueFacts {
  lessonCount: number
  videos: number
  readings: number
  quizzes: number
  sizeBytes: number
  languages: string[]
  captions: string[]
  source: string
  /** the lesson a guest may open */
  sample?: string
  /** small, for lists */
  cover?: CoverPicture
}

/** One row a language in which the course is listed: full, or captions only. */
export function projectCatalogue({ db, now }: Context, document: CourseDocument): void {
  const first = db
    .select({ at: revisions.publishedAt })
    .from(revisions)
    .where(and(eq(revisions.courseId, document.id), eq(revisions.number, 1)))
    .get()
  db.delete(catalogueEntries).where(eq(catalogueEntries.courseId, document.id)).run()
  const { small } = coverPictures(db, document)
  const all = lessonsOf(document).map((l) => l.lesson)
  const count = (kind: string): number => all.filter((l) => l.kind === kind).length
  for (const lang of LANGUAGES) {
    const state = languageState(document, lang)
    if (state === 'none') continue
    const title = show(document.title, textLanguage(document, lang), document.source)
    const summary = show(document.summary, textLanguage(document, lang), document.source)
    const facts: CatalogueFacts = {
      lessonCount: all.length,
      videos: count('video'),
      readings: count('reading'),
      quizzes: count('quiz'),
      sizeBytes: weigh(document, lang, watchingSizes(db, document)).sizeBytes,
      languages: LANGUAGES.filter((l) => languageState(document, l) === 'full'),
      captions: captionLanguages(document),
      source: document.source,
      ...(document.sample ? { sample: document.sample } : {}),
      ...(small ? { cover: small } : {}),
    }
    db.insert(catalogueEntries)
      .values({
        courseId: document.id,
        language: lang,
        state,
        textLanguage: title.lang,
        title: title.text,
        summary: summary.text,
        topic: document.topic,
        level: document.level,
        hours: document.hours,
        facts: JSON.stringify(facts),
        firstPublishedAt: first?.at ?? now,
        publishedAt: now,
      })
      .run()
  }
}

/** Takes the course out of the catalogue rows. */
export function unlist({ db }: Context, courseId: string): void {
  db.delete(catalogueEntries).where(eq(catalogueEntries.courseId, courseId)).run()
}

// Where a file is used, by the titles of courses and lessons. What is published may be told to anybody; the words of a
// draft are its team's, so to others it is the course by its address alone.
import { and, eq } from 'drizzle-orm'
import { courses, courseTeam, drafts } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Shown, show } from '../quizzes/text'
import { CourseDocument } from './document'
import type { ShownUse } from './media-places'
import { usesOf } from './media-use.server'
import { revisionDocument } from './queries.server'
import { lessonsOf, textLanguage } from './rules'

/** Every revision and draft that names these bytes, in the viewer's language. */
export function shownUses(db: Db, personId: string, lang: Lang, hash: string): ShownUse[] {
  return usesOf(db, hash).map((use) => {
    const { courseId, document } = courseOf(db, personId, use)
    const shown = document ? titles(document, lang, hash) : { course: { text: use.slug, lang }, lessons: [] }
    return { ...use, ...shown, ...(courseId === undefined ? {} : { courseId }) }
  })
}

/** `courseId`: of those who work on it; `document`: of a draft, only for them. */
function courseOf(
  db: Db,
  personId: string,
  { slug, revision }: Pick<ShownUse, 'slug' | 'revision'>,
): { courseId?: string; document: CourseDocument | undefined } {
  const id = db.select({ id: courses.id }).from(courses).where(eq(courses.slug, slug)).get()?.id ?? ''
  const draft = db
    .select({ courseId: drafts.courseId, document: drafts.document })
    .from(drafts)
    .innerJoin(courseTeam, and(eq(courseTeam.courseId, drafts.courseId), eq(courseTeam.personId, personId)))
    .where(eq(drafts.courseId, id))
    .get()
  const own = draft && { courseId: draft.courseId }
  if (revision !== undefined) return { ...own, document: revisionDocument(db, id, revision) }
  return { ...own, document: draft && CourseDocument.safeParse(JSON.parse(draft.document)).data }
}

/** The course, and those of its lessons that name the bytes themselves. */
function titles(document: CourseDocument, lang: Lang, hash: string): Pick<ShownUse, 'course' | 'lessons'> {
  const words = (text: CourseDocument['title']): Shown => show(text, textLanguage(document, lang), document.source)
  const naming = lessonsOf(document).filter(({ lesson }) => JSON.stringify(lesson).includes(hash))
  return {
    course: words(document.title),
    lessons: naming.map(({ lesson }) => ({ id: lesson.id, ...words(lesson.title) })),
  }
}

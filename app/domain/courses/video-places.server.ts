// Where a person may put a recording: the video lessons in the drafts of the courses they change.
import { and, eq, inArray } from 'drizzle-orm'
import { courseTeam, drafts } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Shown, show } from '../quizzes/text'
import { CourseDocument } from './document'
import type { VideoPlaces } from './media-places'
import { lessonsOf, textLanguage } from './rules'

/** By course; one whose draft cannot be read yet has no places. */
export function listVideoPlaces(db: Db, personId: string, lang: Lang): VideoPlaces[] {
  const rows = db
    .select({ courseId: drafts.courseId, document: drafts.document })
    .from(courseTeam)
    .innerJoin(drafts, eq(drafts.courseId, courseTeam.courseId))
    .where(and(eq(courseTeam.personId, personId), inArray(courseTeam.part, ['owner', 'editor'])))
    .all()
  return rows.flatMap(({ courseId, document: json }) => {
    const parsed = CourseDocument.safeParse(JSON.parse(json))
    if (!parsed.success) return []
    const document = parsed.data
    const words = (text: CourseDocument['title']): Shown => show(text, textLanguage(document, lang), document.source)
    const lessons = lessonsOf(document)
      .filter(({ lesson }) => lesson.kind === 'video')
      .map(({ lesson }) => ({ id: lesson.id, title: words(lesson.title) }))
    return lessons.length === 0 ? [] : [{ courseId, title: words(document.title), lessons }]
  })
}

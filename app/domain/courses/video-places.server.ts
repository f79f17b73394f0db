// Where a person may put a recording: the video lessons in the drafts of the courses they change.
import { and, eq, inArray } from 'drizzle-orm'
import { courseTeam, drafts } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Shown, show } from '../quizzes/text'
import { alternativesOf } from './alternatives'
import { CourseDocument, type VideoLesson } from './document'
import type { VideoPlace, VideoPlaces } from './media-places'
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
    const lessons = lessonsOf(document).flatMap(({ lesson }) =>
      lesson.kind === 'video'
        ? [{ id: lesson.id, title: words(lesson.title), alternatives: besideRecordings(lesson) }]
        : [],
    )
    return lessons.length === 0 ? [] : [{ courseId, title: words(document.title), lessons }]
  })
}

const besideRecordings = ({ recordings }: VideoLesson): VideoPlace['alternatives'] =>
  recordings.flatMap((recording) =>
    alternativesOf(recording).map(({ asset, ...kind }) => ({
      language: recording.language,
      hash: asset.hash,
      ...kind,
    })),
  )

// The draft of a course as a person of its team may change it; strangers do not learn that it is there.
import { and, eq } from 'drizzle-orm'
import { courseTeam, drafts } from '../../../db/schema/courses'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { CourseDocument, type VideoLesson } from './document'
import { mayChange, type TeamPart } from './policy'
import { findLesson } from './rules'

/** The draft, and a video lesson of it. Refuses: not-found (also where the lesson is no video), not-allowed. */
export function ownVideoLesson(
  ctx: Context,
  { courseId, lessonId }: { courseId: string; lessonId: string },
): { document: CourseDocument; lesson: VideoLesson } {
  const own = and(eq(courseTeam.courseId, courseId), eq(courseTeam.personId, personOf(ctx).id))
  const part = ctx.db.select({ part: courseTeam.part }).from(courseTeam).where(own).get()?.part
  const draft = ctx.db.select().from(drafts).where(eq(drafts.courseId, courseId)).get()
  if (!part || !draft) throw new Refusal('not-found')
  if (!mayChange(part as TeamPart)) throw new Refusal('not-allowed')
  const document = CourseDocument.parse(JSON.parse(draft.document))
  const lesson = findLesson(document, lessonId)
  if (lesson?.kind !== 'video') throw new Refusal('not-found')
  return { document, lesson }
}

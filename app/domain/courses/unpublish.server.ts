// Takes a course out of the catalogue and closes it to newcomers. People inside keep what they have.
import { eq } from 'drizzle-orm'
import { courses } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { bumpVersion } from '../settings/versions.server'
import { unlist } from './project.server'
import { dropSearch } from './search-index.server'

/** Unpublishes; twice is once. Refuses: not-found (never published). */
export function unpublish(ctx: Context, input: { courseId: string }): void {
  inTransaction(ctx, ({ db, now, actor }) => {
    const course = db.select().from(courses).where(eq(courses.id, input.courseId)).get()
    if (!course || course.currentRevision === null) throw new Refusal('not-found')
    if (course.unpublishedAt !== null) return
    db.update(courses)
      .set({ unpublishedAt: now, unpublishedBy: actorName(actor) })
      .where(eq(courses.id, course.id))
      .run()
    unlist(ctx, course.id)
    dropSearch(ctx, course.id)
    bumpVersion(db, 'catalogue')
    record(ctx, 'courses.unpublish', course.id)
  })
}

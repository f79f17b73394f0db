// A course that was closed to newcomers is in the catalogue again, as it was when it closed.
import { eq } from 'drizzle-orm'
import { courses } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { bumpVersion } from '../settings/versions.server'
import { projectCatalogue } from './project.server'
import { revisionDocument } from './queries.server'
import { replaceSearch } from './search-index.server'

/** Opens it; twice is once. Refuses: not-found (never published). */
export function reopen(ctx: Context, input: { courseId: string }): void {
  inTransaction(ctx, (ctx) => {
    const course = ctx.db.select().from(courses).where(eq(courses.id, input.courseId)).get()
    if (!course || course.currentRevision === null) throw new Refusal('not-found')
    if (course.unpublishedAt === null) return
    ctx.db.update(courses).set({ unpublishedAt: null, unpublishedBy: null }).where(eq(courses.id, course.id)).run()
    const document = revisionDocument(ctx.db, course.id, course.currentRevision)
    projectCatalogue(ctx, document)
    replaceSearch(ctx, document)
    bumpVersion(ctx.db, 'catalogue')
    record(ctx, 'courses.reopen', course.id)
  })
}

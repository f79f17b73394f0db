// The library of the demonstration's instructor: the files of the courses she owns, as if she had uploaded them.
import type { Context } from '../../app/domain/context'
import { findCourseRevision, revisionDocument } from '../../app/domain/courses/queries.server'
import { mediaOf } from '../../app/domain/courses/rules'
import { addToLibrary } from '../../app/domain/media/settle-upload.server'

/** Adding again adds nothing. */
export function seedLibrary(ctx: Context, personId: string, courseIds: readonly string[]): void {
  for (const courseId of courseIds) {
    const revision = findCourseRevision(ctx.db, courseId)
    if (revision === undefined) continue
    for (const { hash, label } of mediaOf(revisionDocument(ctx.db, courseId, revision)))
      addToLibrary(ctx, { personId, assetHash: hash, label })
  }
}

// The draft of a course is one document that changes. Saving the same course again replaces its draft; a slug that
// another course has is refused.
import { eq } from 'drizzle-orm'
import { courses, courseSlugs, drafts, draftSteps } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import type { CourseDocument } from './document'

/** Stores the document as the draft of its course (known UUID = a new draft of that course). Refuses: course-slug-taken. */
export function saveDraft(
  ctx: Context,
  document: CourseDocument,
): { courseId: string; version: number; isNew: boolean } {
  return inTransaction(ctx, ({ db, now, actor }) => {
    const by = actorName(actor)
    const known = db.select().from(courses).where(eq(courses.id, document.id)).get()
    refuseTakenSlug(ctx, document)
    if (!known) {
      db.insert(courses).values({ id: document.id, slug: document.slug, createdAt: now, createdBy: by }).run()
    }
    const draft = db.select({ version: drafts.version }).from(drafts).where(eq(drafts.courseId, document.id)).get()
    const version = (draft?.version ?? 0) + 1
    const values = { document: JSON.stringify(document), version, savedAt: now, savedBy: by }
    db.insert(drafts)
      .values({ courseId: document.id, ...values })
      .onConflictDoUpdate({ target: drafts.courseId, set: values })
      .run()
    // what was done before was done to another document
    db.delete(draftSteps).where(eq(draftSteps.courseId, document.id)).run()
    record(ctx, 'courses.save-draft', document.id)
    return { courseId: document.id, version, isNew: !known }
  })
}

/** No two courses share an address, old ones included. */
export function refuseTakenSlug({ db }: Context, document: CourseDocument): void {
  const bySlug = db.select({ id: courses.id }).from(courses).where(eq(courses.slug, document.slug)).get()
  const byOld = db
    .select({ id: courseSlugs.courseId })
    .from(courseSlugs)
    .where(eq(courseSlugs.slug, document.slug))
    .get()
  for (const other of [bySlug, byOld]) {
    if (other && other.id !== document.id) throw new Refusal('course-slug-taken', { slug: document.slug })
  }
}

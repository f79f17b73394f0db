// Where a file is used: in which published revisions and drafts. What a revision needs is never taken away.
import { and, eq, sql } from 'drizzle-orm'
import { courses, drafts, revisionMedia } from '../../../db/schema/courses'
import { libraryItems } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import type { Db } from '../../platform/db'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import type { MediaUse } from './media-places'

/** Every revision and draft that names these bytes. */
export function usesOf(db: Db, hash: string): MediaUse[] {
  const published = db
    .select({ slug: courses.slug, revision: revisionMedia.revision })
    .from(revisionMedia)
    .innerJoin(courses, eq(courses.id, revisionMedia.courseId))
    .where(eq(revisionMedia.hash, hash))
    .orderBy(courses.slug, revisionMedia.revision)
    .all()
  const drafted = db
    .select({ slug: courses.slug })
    .from(drafts)
    .innerJoin(courses, eq(courses.id, drafts.courseId))
    .where(sql`instr(${drafts.document}, ${hash}) > 0`)
    .orderBy(courses.slug)
    .all()
  return [...published, ...drafted]
}

/** Takes a file out of one's library; its bytes go later, once nobody has it; twice is once. Refuses: not-found, media-in-use. */
export function removeFromLibrary(ctx: Context, hash: string): void {
  inTransaction(ctx, ({ db, now }) => {
    const own = and(eq(libraryItems.personId, personOf(ctx).id), eq(libraryItems.assetHash, hash))
    const item = db.select().from(libraryItems).where(own).get()
    if (!item) throw new Refusal('not-found')
    if (item.removedAt !== null) return
    const uses = usesOf(db, hash)
    if (uses.length > 0) throw new Refusal('media-in-use', { where: sayUses(uses) })
    db.update(libraryItems).set({ removedAt: now }).where(own).run()
  })
}

const sayUses = (uses: readonly MediaUse[]): string =>
  [...new Set(uses.map(({ slug, revision }) => (revision === undefined ? slug : `${slug} v${revision}`)))].join(', ')

// Versions of a recording, or the sizes of a cover, may be made after the course that names it was published: what the
// course weighs, and the picture it has in lists, are said anew.
import { and, eq } from 'drizzle-orm'
import { catalogueEntries, courses, revisionMedia } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Context } from '../context'
import { bumpVersion } from '../settings/versions.server'
import { watchingSizes } from './asset-sizes.server'
import { coverPictures } from './cover-picture.server'
import type { CatalogueFacts } from './project.server'
import { revisionDocument } from './queries.server'
import { weigh } from './weigh'

/** Says anew what the published courses weigh and show that name this file. Safe to repeat. */
export function weighAgain(ctx: Context, assetHash: string): void {
  inTransaction(ctx, ({ db }) => {
    const named = db
      .select({ id: courses.id, revision: revisionMedia.revision })
      .from(revisionMedia)
      .innerJoin(
        courses,
        and(eq(courses.id, revisionMedia.courseId), eq(courses.currentRevision, revisionMedia.revision)),
      )
      .where(eq(revisionMedia.hash, assetHash))
      .all()
    for (const { id, revision } of named) {
      const document = revisionDocument(db, id, revision)
      const sizes = watchingSizes(db, document)
      const { small } = coverPictures(db, document)
      for (const row of db.select().from(catalogueEntries).where(eq(catalogueEntries.courseId, id)).all()) {
        const { sizeBytes } = weigh(document, row.language as Lang, sizes)
        const facts = { ...(JSON.parse(row.facts) as CatalogueFacts), sizeBytes, ...(small ? { cover: small } : {}) }
        const where = and(eq(catalogueEntries.courseId, id), eq(catalogueEntries.language, row.language))
        db.update(catalogueEntries)
          .set({ facts: JSON.stringify(facts) })
          .where(where)
          .run()
      }
    }
    if (named.length > 0) bumpVersion(db, 'catalogue')
  })
}

// Cues that were moved make other caption files than the ones that came with the course: their bytes are stored before a
// publication names them.
import { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import { courseTeam, drafts } from '../../../db/schema/courses'
import { assets } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import type { Storage } from '../../platform/storage'
import { type Context, personOf } from '../context'
import { type AssetInput, storeAsset } from '../media/store-asset.server'
import { captionFilesOf } from './captions'
import { CourseDocument } from './document'
import { mayChange, type TeamPart } from './policy'

/**
 * Stores what the draft of a course one changes lacks; of another's, nothing, which the publication then refuses. The
 * machine stores that of any course.
 */
export async function storeCaptions(ctx: Context, storage: Storage, courseId: string): Promise<void> {
  const stored: AssetInput[] = []
  for (const { hash, bytes } of missingFiles(ctx, courseId)) {
    const { sizeBytes } = await storage.put(Readable.from([bytes]))
    stored.push({ hash, kind: 'captions', mediaType: 'text/vtt; charset=utf-8', sizeBytes })
  }
  if (stored.length === 0) return
  inTransaction(ctx, (ctx) => {
    for (const asset of stored) storeAsset(ctx, asset)
  })
}

function missingFiles(ctx: Context, courseId: string) {
  const draft = mayStore(ctx, courseId) && ctx.db.select().from(drafts).where(eq(drafts.courseId, courseId)).get()
  if (!draft) return []
  const isKnown = (hash: string): boolean =>
    ctx.db.select({ hash: assets.hash }).from(assets).where(eq(assets.hash, hash)).get() !== undefined
  return captionFilesOf(CourseDocument.parse(JSON.parse(draft.document))).filter(({ hash }) => !isKnown(hash))
}

function mayStore(ctx: Context, courseId: string): boolean {
  if (ctx.actor.kind === 'machine') return true
  const own = and(eq(courseTeam.courseId, courseId), eq(courseTeam.personId, personOf(ctx).id))
  const part = ctx.db.select({ part: courseTeam.part }).from(courseTeam).where(own).get()?.part
  return mayChange(part as TeamPart | undefined)
}

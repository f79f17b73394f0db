// The picture of a course as pages show it: light enough for what it is for, else the course is drawn.
import { and, eq, inArray } from 'drizzle-orm'
import { assets, renditions } from '../../../db/schema/media'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { COVERS, type CoverLabel, fileName } from '../media/labels'
import { startMaking } from '../media/start-making.server'
import type { CourseDocument } from './document'
import { mediaPath } from './rules'
import type { CoverPicture } from './views'

// What came is shown where nothing was made of it: on a machine without ffmpeg, and the seconds before it is ready.
const LIGHT_BYTES: Record<CoverLabel, number> = { cover: 1_500_000, 'cover-small': 200_000 }

/** For the page of the course, and small for lists; each undefined where there is none that is light enough. */
export function coverPictures(db: Db, { cover }: CourseDocument): Partial<Record<'large' | 'small', CoverPicture>> {
  if (!cover) return {}
  const { image } = cover
  const labels = Object.keys(COVERS)
  const where = and(eq(renditions.assetHash, image.hash), inArray(renditions.label, labels))
  const made = new Map(
    db
      .select()
      .from(renditions)
      .where(where)
      .all()
      .map((row) => [row.label, row]),
  )
  const asset = db.select().from(assets).where(eq(assets.hash, image.hash)).get()
  const of = (label: CoverLabel): CoverPicture | undefined => {
    const row = made.get(label)
    if (row?.widthPx && row.heightPx)
      return { src: `/media/${row.hash}/${fileName(label)}`, widthPx: row.widthPx, heightPx: row.heightPx }
    const { widthPx, heightPx, sizeBytes = 0 } = asset ?? {}
    if (!widthPx || !heightPx || sizeBytes > LIGHT_BYTES[label]) return undefined
    return { src: mediaPath(image), widthPx, heightPx }
  }
  const [large, small] = [of('cover'), of('cover-small')]
  return { ...(large ? { large } : {}), ...(small ? { small } : {}) }
}

/** Has the sizes of a published cover made; once for a picture, however often it is published. */
export function makeCoverSizes(ctx: Context, { cover }: CourseDocument): void {
  if (cover) startMaking(ctx, cover.image.hash, { kind: 'media.cover' })
}
